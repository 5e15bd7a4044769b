using System.Text.RegularExpressions;

namespace CareerContext.Tests.Rules;

/// <summary>A type or member as its source declares it.</summary>
/// <param name="Head">All before the body, without attributes, on one line.</param>
/// <param name="First">The line of the head, from 1.</param>
/// <param name="Last">The line where it ends.</param>
/// <param name="Owner">The type that it is a member of, or null.</param>
/// <param name="IsType">Whether it is a type.</param>
internal sealed record Declaration(string Head, int First, int Last, Declaration? Owner, bool IsType)
{
    public int Lines => Last - First + 1;

    public bool IsPublic => Regex.IsMatch(Head, @"^(\w+ )*public ") && (Owner is null || Owner.IsPublic);

    /// <summary>Whether it has a body of statements or an expression to compute: no field, no property that is only set.</summary>
    public bool IsMethod => !IsType && Regex.IsMatch(Head, @"^[^=]*\(");

    public string Name => Head.Contains(" operator ", StringComparison.Ordinal) ? "operator" : IsType
        ? Regex.Match(Head, @"\b(?:class|struct|interface|enum|record(?: struct| class)?) (\w+)").Groups[1].Value
        : Regex.Match(Head, @"(\w+)\s*(?:<[^(]*>)?\s*(?:\(|=|\{|;|$)").Groups[1].Value;
}

/// <summary>Finds the types and members of a file. It reads this house's C#, not all of it: file-scoped namespaces, types within types.</summary>
internal sealed partial class Declarations
{
    private readonly string code;
    private readonly List<Declaration> found = [];

    private Declarations(string code) => this.code = code;

    public static List<Declaration> Of(string blanked)
    {
        Declarations reader = new(blanked);
        reader.ReadBody(0, null);
        return reader.found;
    }

    // Reads declarations until the brace that closes the owner; returns the place behind it.
    private int ReadBody(int i, Declaration? owner)
    {
        while (true)
        {
            while (i < code.Length && (char.IsWhiteSpace(code[i]) || code[i] == ';')) i++;
            if (i >= code.Length || code[i] == '}') return i + 1;
            i = ReadOne(i, owner);
        }
    }

    private int ReadOne(int start, Declaration? owner)
    {
        int from = SkipAttributes(start), depth = 0;
        bool computed = false;
        for (int i = from; i < code.Length; i++)
        {
            char c = code[i];
            depth += c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0;
            if (depth > 0) continue;
            if (c == '=' && code[i - 1] is not ('=' or '!' or '<' or '>')) computed = true;
            if (c == ';') return Add(from, i, i, owner);
            if (c == '}') return i;
            if (c != '{') continue;
            string head = OneLine(from, i);
            if (TypeWord().IsMatch(Constraint().Replace(head, ""))) return AddType(head, from, i, owner);
            int close = Match(i);
            if (computed) i = close;
            else if (NextIs(close + 1, '=')) i = close;
            else return Add(from, i, close, owner);
        }
        return code.Length;
    }

    private int AddType(string head, int from, int brace, Declaration? owner)
    {
        Declaration type = new(head, LineOf(from), LineOf(Match(brace)), owner, IsType: true);
        found.Add(type);
        return type.Head.Contains(" enum ", StringComparison.Ordinal) || type.Head.StartsWith("enum ", StringComparison.Ordinal) ? Match(brace) + 1 : ReadBody(brace + 1, type);
    }

    private int Add(int from, int headEnd, int end, Declaration? owner)
    {
        string head = OneLine(from, headEnd);
        bool type = TypeWord().IsMatch(Constraint().Replace(head, "")) && !head.Contains('=');
        if (type || owner is not null) found.Add(new Declaration(head, LineOf(from), LineOf(end), owner, type));
        return end + 1;
    }

    private int SkipAttributes(int i)
    {
        while (i < code.Length && code[i] == '[')
        {
            int depth = 0;
            do depth += code[i] == '[' ? 1 : code[i] == ']' ? -1 : 0;
            while (depth > 0 && ++i < code.Length);
            i++;
            while (i < code.Length && char.IsWhiteSpace(code[i])) i++;
        }
        return i;
    }

    private int Match(int brace)
    {
        int depth = 0;
        for (int i = brace; i < code.Length; i++)
        {
            depth += code[i] == '{' ? 1 : code[i] == '}' ? -1 : 0;
            if (depth == 0) return i;
        }
        return code.Length - 1;
    }

    private bool NextIs(int i, char wanted)
    {
        while (i < code.Length && char.IsWhiteSpace(code[i])) i++;
        return i < code.Length && code[i] == wanted;
    }

    private string OneLine(int from, int to) => string.Join(' ', code[from..to].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private int LineOf(int place) => code.AsSpan(0, place).Count('\n') + 1;

    [GeneratedRegex(@"^(?:\w+ )*(?:class|struct|interface|enum|record) \w+")]
    private static partial Regex TypeWord();

    [GeneratedRegex(@"\bwhere .*$")]
    private static partial Regex Constraint();
}
