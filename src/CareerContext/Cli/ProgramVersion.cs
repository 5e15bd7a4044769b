namespace CareerContext.Cli;

/// <summary>The program's version, without the build's own suffix.</summary>
public static partial class ProgramVersion
{
    /// <summary>E.g. <c>0.1.0</c>.</summary>
    public static string Text => Built;
}
