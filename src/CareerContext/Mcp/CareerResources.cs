using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Store;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Mcp;

/// <summary>The file as resources: both summaries, each kind, each record. The lists say what can be read, never what the file holds.</summary>
internal sealed class CareerResources(CareerReader reader, Replies replies)
{
    private const string Scheme = CareerReader.Scheme;
    private const string Markdown = "text/markdown";
    private const string Quick = "summary/quick";
    private const string Profile = "summary/profile";
    private const string PerRequestMetadata = "2026-07-28";

    /// <summary>Lets a server list and read the resources.</summary>
    public void AddTo(McpServerHandlers handlers)
    {
        handlers.ListResourcesHandler = (request, _) => OnePage(request.Params?.Cursor, new ListResourcesResult { Resources = List() });
        handlers.ListResourceTemplatesHandler = (request, _) => OnePage(request.Params?.Cursor, new ListResourceTemplatesResult { ResourceTemplates = Templates() });
        handlers.ReadResourceHandler = (request, _) => ValueTask.FromResult(Read(request));
    }

    /// <summary>What a list gives that has no second page.</summary>
    /// <exception cref="McpProtocolException">A cursor: this server never gave one.</exception>
    public static ValueTask<T> OnePage<T>(string? cursor, T page) => cursor is null
        ? ValueTask.FromResult(page)
        : throw new McpProtocolException("This list has one page: leave the cursor out.", McpErrorCode.InvalidParams);

    private static List<Resource> List() =>
    [
        new() { Uri = Scheme + Quick, Name = "quick_summary", Title = "Quick summary", Description = "Who this person is, in about 100 tokens.", MimeType = Markdown },
        new() { Uri = Scheme + Profile, Name = "profile_summary", Title = "Profile summary", Description = "The whole career in about 600 tokens.", MimeType = Markdown },
        .. RecordKinds.All.Select(kind => new Resource
        {
            Uri = Scheme + kind.Table,
            Name = kind.Table,
            Title = kind.Heading,
            Description = $"Each {kind.Name} record in full.",
            MimeType = Markdown,
        }),
    ];

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

    // 2026-07-28 moved "not found" to the code for wrong parameters; older clients know only the code of their own.
    private static McpProtocolException Unknown(RequestContext<ReadResourceRequestParams> request, string uri)
    {
        bool isNew = string.CompareOrdinal(request.Server.NegotiatedProtocolVersion, PerRequestMetadata) >= 0;
        return new McpProtocolException("No such resource; resources/list and resources/templates/list name what there is.", isNew ? McpErrorCode.InvalidParams : McpErrorCode.ResourceNotFound)
        {
            Data = { ["uri"] = uri },
        };
    }
}
