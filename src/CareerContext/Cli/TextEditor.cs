using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary>The person's own text editor.</summary>
internal static class TextEditor
{
    /// <summary>Opens a file and waits until the editor is closed.</summary>
    /// <param name="command">The command, e.g. <c>code --wait</c>; no shell reads it.</param>
    /// <param name="path">The file.</param>
    /// <returns>Whether the editor ended well: one that did not was left to cancel.</returns>
    /// <exception cref="CareerException">It cannot be started.</exception>
    public static bool Open(string command, string path)
    {
        List<string> words = Words(command);
        if (words is [] or ["", ..]) throw CannotStart("that VISUAL or EDITOR names");
        // Ctrl-C in the terminal is the editor's business; the file must not be left behind.
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        try
        {
            ProcessStartInfo start = new(words[0]) { UseShellExecute = false };
            foreach (string word in words.Skip(1).Append(path)) start.ArgumentList.Add(word);
            using Process editor = Process.Start(start)!;
            editor.WaitForExit();
            return editor.ExitCode == 0;
        }
        catch (Win32Exception error)
        {
            throw CannotStart(PlainText.CleanLine(words[0]), error);
        }
    }

    private static CareerException CannotStart(string name, Exception? error = null) =>
        new(Fault.Invalid, $"The editor {name} cannot be started; set VISUAL or EDITOR to one that can, or name the fields: field=value.", error);

    /// <summary>The words of a command; quotes hold words together.</summary>
    internal static List<string> Words(string command)
    {
        List<string> words = [];
        StringBuilder word = new();
        char quote = '\0';
        bool isOpen = false;
        foreach (char c in command)
        {
            if (quote != '\0' ? c == quote : c is '"' or '\'')
            {
                quote = quote == '\0' ? c : '\0';
                isOpen = true;
            }
            else if (quote != '\0' || !char.IsWhiteSpace(c)) word.Append(c);
            else End();
        }
        End();
        return words;

        void End()
        {
            if (word.Length > 0 || isOpen) words.Add(word.ToString());
            word.Clear();
            isOpen = false;
        }
    }
}
