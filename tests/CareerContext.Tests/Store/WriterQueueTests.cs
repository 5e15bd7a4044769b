using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Store;

/// <summary>The line of the writers: one at its head, the others asleep until it leaves.</summary>
public sealed class WriterQueueTests
{
    [Fact]
    public async Task One_is_at_the_head_and_the_next_comes_when_it_leaves()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows locks no folders; its writers ask SQLite at once.");
        using TempFolder folder = new();
        WriterQueue.IsAwaited(folder.Place).Should().BeFalse();
        using WriterQueue first = WriterQueue.Enter(folder.Place);
        WriterQueue.IsAwaited(folder.Place).Should().BeTrue();
        Task<WriterQueue> second = Task.Run(() => WriterQueue.Enter(folder.Place), TestContext.Current.CancellationToken);
        await Task.Delay(100, TestContext.Current.CancellationToken);
        second.IsCompleted.Should().BeFalse();
        first.Leave();
        using WriterQueue next = await second;
        WriterQueue.IsAwaited(folder.Place).Should().BeTrue();
        next.Leave();
        WriterQueue.IsAwaited(folder.Place).Should().BeFalse();
        folder.Names().Should().BeEmpty("nothing lies beside the file");
    }

    [Fact]
    public void Where_there_is_no_folder_nobody_waits()
    {
        using TempFolder folder = new();
        using WriterQueue none = WriterQueue.Enter(folder.File("none"));
        WriterQueue.IsAwaited(folder.File("none")).Should().BeFalse();
    }
}
