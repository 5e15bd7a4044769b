using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CareerContext.Benchmarks.Speed;

/// <summary>Processor time that was used, in milliseconds. On Linux by the clocks that the system keeps for each process and thread, to the nanosecond; /proc counts in hundredths of a second.</summary>
internal static partial class ProcessTimes
{
    private const int ThreadClock = 3; // CLOCK_THREAD_CPUTIME_ID
    private const int Scheduled = 2; // CPUCLOCK_SCHED

    /// <summary>What a running process has used, all its threads together.</summary>
    public static double Used(Process process) =>
        OperatingSystem.IsLinux() ? Read((~process.Id << 3) | Scheduled) : process.TotalProcessorTime.TotalMilliseconds;

    /// <summary>What this thread has used; elsewhere than on Linux, what this process has.</summary>
    public static double UsedByThread() => OperatingSystem.IsLinux() ? Read(ThreadClock) : Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds;

    private static double Read(int clock) =>
        clock_gettime(clock, out Moment time) == 0 ? (time.Seconds * 1e3) + (time.Nanoseconds / 1e6) : throw new Win32Exception(Marshal.GetLastPInvokeError());

    [LibraryImport("libc", SetLastError = true)]
    private static partial int clock_gettime(int clock, out Moment time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Moment
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
