using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Store;

public sealed class CareerFilePathTests
{
    [Fact]
    public void The_named_file_wins_over_the_environment() =>
        Place("/elsewhere/a.db", (CareerFilePath.Variable, "/tmp/b.db")).Should().Be(Path.GetFullPath("/elsewhere/a.db"));

    [Fact]
    public void The_environment_names_the_file_where_nobody_else_does()
    {
        Place(null, (CareerFilePath.Variable, "/tmp/b.db")).Should().Be(Path.GetFullPath("/tmp/b.db"));
        Place(" ", (CareerFilePath.Variable, "/tmp/b.db")).Should().Be(Path.GetFullPath("/tmp/b.db"));
    }

    [Fact]
    public void A_relative_name_is_meant_from_where_the_program_runs() =>
        Place("mine.db").Should().Be(Path.Combine(Path.GetTempPath(), "mine.db"));

    [Fact]
    public void On_Linux_it_lies_in_the_XDG_data_home()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("XDG is Linux's convention.");
        Place(null, ("XDG_DATA_HOME", "/data/xdg")).Should().Be("/data/xdg/careercontext/career.db");
        Place(null, ("XDG_DATA_HOME", null), ("HOME", "/home/mara")).Should().Be("/home/mara/.local/share/careercontext/career.db");
        Place(null, ("XDG_DATA_HOME", "not/absolute"), ("HOME", "/home/mara")).Should().Be("/home/mara/.local/share/careercontext/career.db");
    }

    [Fact]
    public void On_macOS_it_lies_in_Application_Support()
    {
        if (!OperatingSystem.IsMacOS()) Assert.Skip("Application Support is the convention of macOS.");
        Place(null, ("HOME", "/Users/mara")).Should().Be("/Users/mara/Library/Application Support/CareerContext/career.db");
    }

    [Fact]
    public void On_Windows_it_lies_in_AppData()
    {
        if (!OperatingSystem.IsWindows()) Assert.Skip("AppData is Windows' convention.");
        Place(null).Should().Be(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "CareerContext", "career.db"));
    }

    // The environment belongs to the whole process, so each answer comes from a process of its own.
    private static string Place(string? given, params (string Name, string? Value)[] environment) =>
        BuiltProgram.RunAct(given is null ? ["place"] : ["place", given], environment.ToDictionary(e => e.Name, e => e.Value)).Expect().TrimEnd();
}
