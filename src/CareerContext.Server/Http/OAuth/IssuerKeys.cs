namespace CareerContext.Server.Http.OAuth;

/// <summary>Keeps the issuer's keys: for an hour; longer, up to a day, while the issuer cannot be reached; asks at most once a minute, and once for all who wait.</summary>
/// <param name="documents">Where keys come from.</param>
/// <param name="clock">The time.</param>
/// <param name="log">Where it is written when they cannot be had.</param>
internal sealed class IssuerKeys(IssuerDocuments documents, TimeProvider clock, TextWriter log)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);
    private static readonly TimeSpan Usable = TimeSpan.FromHours(24);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5); // As long as there are no keys, nobody is served.

    private readonly Lock gate = new();
    private volatile KeySet? kept;
    private Task fetching = Task.CompletedTask;
    private DateTimeOffset tried = DateTimeOffset.MinValue;

    /// <summary>The keys; null where they cannot be had.</summary>
    public async ValueTask<KeySet?> CurrentAsync(CancellationToken cancellationToken)
    {
        if (kept is { } young && Age(young.Fetched) < Fresh) return young;
        await FetchOnceAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        return kept is { } old && Age(old.Fetched) < Usable ? old : null;
    }

    /// <summary>The keys after one in <paramref name="known"/> was missed: newer ones, unless they were asked for a moment ago.</summary>
    public async ValueTask<KeySet> NewerAsync(KeySet known, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(kept, known)) await FetchOnceAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        return kept ?? known;
    }

    private Task FetchOnceAsync()
    {
        lock (gate)
        {
            if (!fetching.IsCompleted || Age(tried) < (kept is null ? FirstPause : Pause)) return fetching;
            tried = clock.GetUtcNow();
            return fetching = Task.Run(FetchAsync);
        }
    }

    private async Task FetchAsync()
    {
        try
        {
            kept = new KeySet(await documents.KeysAsync().ConfigureAwait(false), clock.GetUtcNow());
        }
        catch (Exception error) when (error is HttpRequestException or InvalidDataException or OperationCanceledException or IOException)
        {
            string reason = error is OperationCanceledException ? "it takes too long" : error.Message;
            string rest = kept is null ? "nobody can be admitted" : "the ones of before are used, for a day at most";
            await log.WriteLineAsync($"careercontext: the keys of the OAuth issuer cannot be had ({reason}); {rest}.").ConfigureAwait(false);
        }
    }

    // A clock that was set back must not make keys young again.
    private TimeSpan Age(DateTimeOffset time) => (clock.GetUtcNow() - time).Duration();
}
