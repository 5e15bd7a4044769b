using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace CareerContext.Store;

/// <summary>Chooses the SQLite engine once per process: the operating system's when it is newer and complete, else the bundled one.</summary>
public static partial class Engine
{
    /// <summary>The environment variable that forces a choice: <c>auto</c> (default), <c>system</c> or <c>bundled</c>.</summary>
    public const string Variable = "CAREERCONTEXT_SQLITE";

    private const int BundledVersion = 3_035_005;
    private static readonly Lazy<IntPtr> System = new(FindSystemEngine);
    private static readonly Lazy<bool> Started = new(Start);

    /// <summary>Where the engine in use comes from: <c>operating system</c> or <c>bundled</c>.</summary>
    public static string Origin => System.IsValueCreated && System.Value != IntPtr.Zero ? "operating system" : "bundled";

    /// <summary>The version of the engine in use, e.g. <c>3.40.1</c>.</summary>
    public static string Version
    {
        get
        {
            Use();
            return raw.sqlite3_libversion().utf8_to_string();
        }
    }

    /// <summary>Makes the engine ready; cheap after the first call.</summary>
    public static void Use() => _ = Started.Value;

    /// <summary>Has SQLite ask whether to try again when another connection has the file; the provider does not offer it.</summary>
    /// <param name="connection">The connection; setting its busy timeout takes this back.</param>
    /// <param name="handler">Answers nought to give up. Gets what is given here and how often it was asked.</param>
    /// <param name="state">For the handler.</param>
    internal static unsafe void OnBusy(sqlite3 connection, delegate* unmanaged[Cdecl]<IntPtr, int, int> handler, IntPtr state) => _ = sqlite3_busy_handler(connection, handler, state);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_busy_handler")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static unsafe partial int sqlite3_busy_handler(sqlite3 connection, delegate* unmanaged[Cdecl]<IntPtr, int, int> handler, IntPtr state);

    private static bool Start()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        NativeLibrary.SetDllImportResolver(typeof(Engine).Assembly, Resolve);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        return true;
    }

    private static IntPtr Resolve(string name, Assembly assembly, DllImportSearchPath? path) => name == "e_sqlite3" ? System.Value : IntPtr.Zero;

    private static IntPtr FindSystemEngine()
    {
        string choice = Environment.GetEnvironmentVariable(Variable) ?? "auto";
        if (choice == "bundled") return IntPtr.Zero;
        foreach (string candidate in Candidates())
        {
            if (!NativeLibrary.TryLoad(candidate, out IntPtr handle)) continue;
            if (IsNewerAndComplete(handle)) return handle;
            NativeLibrary.Free(handle);
        }
        if (choice != "system") return IntPtr.Zero;
        throw new CareerException(Fault.Unsupported, string.Create(CultureInfo.InvariantCulture,
            $"{Variable}=system, but this system has no SQLite with FTS5 newer than {BundledVersion / 1_000_000}.{BundledVersion / 1000 % 1000}.{BundledVersion % 1000}; leave the variable unset."));
    }

    private static string[] Candidates() => OperatingSystem.IsWindows() ? ["winsqlite3.dll"]
        : OperatingSystem.IsMacOS() ? ["/usr/lib/libsqlite3.dylib"]
        : ["libsqlite3.so.0"];

    private static unsafe bool IsNewerAndComplete(IntPtr handle)
    {
        if (!NativeLibrary.TryGetExport(handle, "sqlite3_libversion_number", out IntPtr version)
            || !NativeLibrary.TryGetExport(handle, "sqlite3_compileoption_used", out IntPtr option)) return false;
        if (((delegate* unmanaged[Cdecl]<int>)version)() <= BundledVersion) return false;
        fixed (byte* name = "ENABLE_FTS5\0"u8) return ((delegate* unmanaged[Cdecl]<byte*, int>)option)(name) == 1;
    }
}
