using System.Globalization;
using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Store;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Mcp;

/// <summary>The file as resources: both summaries, each kind, each record. Their names and descriptions are the program's own; a record's title is data.</summary>
internal sealed class CareerResources(CareerReader reader, Replies replies)
{
    private const string Scheme = CareerReader.Scheme;
    private const string Markdown = "text/markdown";
    private const string Quick = "summary/quick";
    private const string Profile = "summary/profile";
    private const int PageLength = 100;
    private const int LongestTitle = 100;

    /// <summary>Lets a server list and read the resources.</summary>
    public void AddTo(McpServerHandlers handlers)
    {
        handlers.ListResourcesHandler = (request, _) => ValueTask.FromResult(Page(request.Params?.Cursor));
        handlers.ListResourceTemplatesHandler = (request, _) => OnePage(request.Params?.Cursor, new ListResourceTemplatesResult { ResourceTemplates = Templates() });
        handlers.ReadResourceHandler = (request, _) => ValueTask.FromResult(Read(request));
    }

    /// <summary>What a list gives that has no second page.</summary>
    /// <exception cref="McpProtocolException">A cursor: this server never gave one.</exception>
    public static ValueTask<T> OnePage<T>(string? cursor, T page) => cursor is null
        ? ValueTask.FromResult(page)
        : throw new McpProtocolException("This list has one page: leave the cursor out.", McpErrorCode.InvalidParams);

    /// <summary>All that can be read, in the order of the lists: what is there without a file first, then each record.</summary>
    internal IReadOnlyList<Resource> List() => Listed().Resources;

    private ListResourcesResult Page(string? cursor)
    {
        (IReadOnlyList<Resource> all, long version) = Listed();
        try
        {
            int from = Cursor.Read(cursor, version).Record, next = from + PageLength;
            if (from > all.Count) throw new CareerException(Fault.Invalid, "This is no cursor; pass the one that an earlier answer gave, or none to start.");
            return new ListResourcesResult { Resources = [.. all.Skip(from).Take(PageLength)], NextCursor = next < all.Count ? new Cursor(next, 0, version).ToString() : null };
        }
        catch (CareerException fault)
        {
            throw new McpProtocolException(fault.Message, McpErrorCode.InvalidParams);
        }
    }

    // What is given only when asked for is not in a list, nor in what a list's titles sum up.
    // Without a file, or with one that cannot be read, what every file has can be listed all the same; reading it says what is wrong.
    private (IReadOnlyList<Resource> Resources, long Version) Listed()
    {
        try
        {
            return reader.Look(whole =>
            {
                CareerView view = whole.Summarised;
                return ((IReadOnlyList<Resource>)[.. Collections(view), .. view.Snapshot.Records.Select(r => Of(r, view))], view.Snapshot.FileVersion);
            });
        }
        catch (CareerException)
        {
            return (Collections(null), 0);
        }
    }

    private static List<Resource> Collections(CareerView? view) =>
    [
        new() { Uri = Scheme + Quick, Name = "quick_summary", Title = "Quick summary", Description = "Who this person is, in about 100 tokens.", MimeType = Markdown, Annotations = Modified(view?.Snapshot.Records) },
        new() { Uri = Scheme + Profile, Name = "profile_summary", Title = "Profile summary", Description = "The whole career in about 600 tokens.", MimeType = Markdown, Annotations = Modified(view?.Snapshot.Records) },
        .. RecordKinds.All.Select(kind => new Resource
        {
            Uri = Scheme + kind.Table,
            Name = kind.Table,
            Title = kind.Heading,
            Description = $"Each {kind.Name} record in full.",
            MimeType = Markdown,
            Annotations = Modified(view?.Snapshot.Of(kind.Name)),
        }),
    ];

    private static Resource Of(CareerRecord record, CareerView view)
    {
        string title = CareerReader.TitleOf(record, view);
        return new Resource
        {
            Uri = CareerReader.AddressOf(record),
            Name = record.Id,
            Title = title.Length <= LongestTitle ? title : title[..(char.IsHighSurrogate(title[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)] + "…",
            MimeType = Markdown,
            Annotations = Modified([record]),
        };
    }

    private static Annotations? Modified(IEnumerable<CareerRecord>? records)
    {
        string? last = records?.Select(r => r.UpdatedAt).Max(StringComparer.Ordinal);
        return DateTimeOffset.TryParse(last, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? new Annotations { LastModified = time } : null;
    }

    private static List<ResourceTemplate> Templates() =>
    [
        .. RecordKinds.All.Select(kind => new ResourceTemplate
        {
            UriTemplate = $"{Scheme}{kind.Table}/{{id}}",
            Name = kind.Name,
            Title = $"{kind.Heading}: one record",
            Description = $"One {kind.Name} record in full; its id looks like {kind.Prefix}_7k2mqa.",
            MimeType = Markdown,
        }),
    ];

    private ReadResourceResult Read(RequestContext<ReadResourceRequestParams> request)
    {
        string uri = request.Params?.Uri ?? "";
        if (PathOf(uri) is not { } path) throw Unknown(request, uri);
        try
        {
            ContextAnswer answer = replies.Answer(() => reader.Record(Scheme + path, cursor: null, CareerReader.MaxTokens));
            replies.Seen.Read(CareerServer.OriginOf(request), answer.Receipt, isWhole: !path.StartsWith("summary/", StringComparison.Ordinal));
            return new ReadResourceResult
            {
                Contents = [new TextResourceContents { Uri = uri, MimeType = Markdown, Text = answer.Text }],
                Meta = Replies.Meta(answer.Receipt),
            };
        }
        catch (CareerException fault) when (fault.Fault == Fault.NotFound)
        {
            throw Unknown(request, uri);
        }
#pragma warning disable CA1031 // The last line of defence: whatever fails becomes one sentence for the client.
        catch (Exception error)
        {
            throw new McpProtocolException(replies.Words(error, "resources/read"), McpErrorCode.InternalError);
        }
#pragma warning restore CA1031
    }

    /// <summary>What a resource says now; null where there is none of this address.</summary>
    internal string? TextOf(string uri)
    {
        if (PathOf(uri) is not { } path) return null;
        try
        {
            return reader.Record(Scheme + path, cursor: null, CareerReader.MaxTokens).Text;
        }
        catch (CareerException fault)
        {
            return fault is { Fault: Fault.NotFound, Message: not CareerFile.NoFileYet } ? null : "";
        }
    }

    // Null for what no list names. Some clients' uri types put a slash behind a lone host: career://skills/.
    private static string? PathOf(string uri)
    {
        if (!uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return null;
        string path = uri[Scheme.Length..];
        if (path.EndsWith('/')) path = path[..^1];
        if (path is Quick or Profile) return path;
        string[] parts = path.Split('/');
        if (RecordKinds.All.FirstOrDefault(k => k.Table == parts[0]) is not { } kind) return null;
        bool isKnown = parts.Length == 1 || (parts.Length == 2 && RecordId.IsShaped(parts[1]) && RecordKinds.OfId(parts[1]) == kind);
        return isKnown ? path : null;
    }

    /// <summary>Whether the client speaks a revision whose requests stand alone, without a handshake.</summary>
    internal static bool IsPerRequest(McpServer server) => Revisions.StandsAlone(server.NegotiatedProtocolVersion);

    // 2026-07-28 moved "not found" to the code for wrong parameters; older clients know only the code of their own.
    private static McpProtocolException Unknown(RequestContext<ReadResourceRequestParams> request, string uri)
    {
        return new McpProtocolException("No such resource; resources/list and resources/templates/list name what there is.", IsPerRequest(request.Server) ? McpErrorCode.InvalidParams : McpErrorCode.ResourceNotFound)
        {
            Data = { ["uri"] = uri },
        };
    }
}
