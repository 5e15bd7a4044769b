using System.Runtime.InteropServices;
using System.Text;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary>A text in a file that only its owner can read, in a folder that only its owner can enter; wiped and gone afterwards unless it is to be kept.</summary>
internal sealed class PrivateText : IDisposable
{
    private readonly string folder;
    private readonly List<PosixSignalRegistration> signals = [];
    private volatile bool isKept, isBeingEdited;

    /// <summary>Makes the file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="text">What stands in it.</param>
    public PrivateText(string name, string text)
    {
        folder = Directory.CreateTempSubdirectory("careercontext-").FullName;
        Path = System.IO.Path.Combine(folder, name);
        // A closed terminal, a shutdown or Ctrl-C at a question ends the program at once; the file must not be left behind.
        foreach (PosixSignal signal in (PosixSignal[])[PosixSignal.SIGHUP, PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT])
            signals.Add(PosixSignalRegistration.Create(signal, WipeAtTheEnd));
        OwnerOnly.CreateFile(Path, text);
    }

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>What stands in it now; empty when it is gone.</summary>
    /// <exception cref="DecoderFallbackException">It is not UTF-8.</exception>
    public string Read() => File.Exists(Path) ? new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(Path)) : "";

    /// <summary>Writes another text.</summary>
    public void Write(string text) => File.WriteAllText(Path, text);

    /// <summary>Opens the file in the person's editor and waits until that is closed.</summary>
    /// <returns>As <see cref="TextEditor.Open"/>.</returns>
    /// <exception cref="CareerException">The editor cannot be started.</exception>
    public bool Edit(string command)
    {
        isBeingEdited = true;
        try
        {
            return TextEditor.Open(command, Path);
        }
        finally
        {
            isBeingEdited = false;
        }
    }

    /// <summary>Leaves the file where it is.</summary>
    public void Keep()
    {
        isKept = true;
        if (File.Exists(Path)) OwnerOnly.Close(Path);
    }

    /// <summary>Wipes the file and what an editor left beside it, and takes the folder away.</summary>
    public void Dispose()
    {
        foreach (PosixSignalRegistration signal in signals) signal.Dispose();
        Wipe();
    }

    // While the editor is open, keys are its business.
    private void WipeAtTheEnd(PosixSignalContext context)
    {
        if (!isBeingEdited || context.Signal is PosixSignal.SIGHUP or PosixSignal.SIGTERM) Wipe();
    }

    private void Wipe()
    {
        if (isKept || !Directory.Exists(folder)) return;
        try
        {
            foreach (string left in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                using FileStream stream = new(left, FileMode.Open, FileAccess.Write);
                stream.Write(new byte[stream.Length]);
            }
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // An editor that still holds it; nobody else can enter the folder.
        }
    }
}
