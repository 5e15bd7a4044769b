using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CareerContext.Store;
using ModelContextProtocol.Protocol;

namespace CareerContext.Mcp;

/// <summary>Asks the user, where the client can, before something is done. Nothing is remembered meanwhile: the client brings a sealed note of the question back.</summary>
/// <param name="now">The time.</param>
internal sealed class UserQuestions(Func<DateTimeOffset> now)
{
    private const string Key = "confirm";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    // A note is worth something only to the process that wrote it.
    private readonly Lazy<byte[]> seal = new(() => RandomNumberGenerator.GetBytes(32)); // Randomness loads a library of its own: not at start.

    /// <summary>Whether to go on: the user agrees, or the client has no way to ask.</summary>
    /// <param name="caller">Who calls.</param>
    /// <param name="subject">What exactly is asked for, in the program's own words; an answer to another question does not count.</param>
    /// <param name="question">What the user reads.</param>
    /// <exception cref="InputRequiredException">The question: the client is to call again with its answer.</exception>
    /// <exception cref="CareerException">The answer belongs to no question of this server, or to one of long ago.</exception>
    public bool Agrees(ToolCaller caller, string subject, string question)
    {
        if (!CanAsk(caller)) return true;
        if (caller.Request.Params?.InputResponses is not { } given || !given.TryGetValue(Key, out InputResponse? response))
        {
            ElicitRequestParams form = new() { Message = question, RequestedSchema = new ElicitRequestParams.RequestSchema() };
            throw new InputRequiredException(new Dictionary<string, InputRequest> { [Key] = InputRequest.ForElicitation(form) }, Note(caller, subject, now() + Patience));
        }
        if (!IsOurs(caller, subject)) throw new CareerException(Fault.Stale, "This answer belongs to no question that is open here; call again without it, and the user is asked anew.");
        return response.RawValue.ValueKind == JsonValueKind.Object && response.Deserialize(InputResponse.ElicitResultJsonTypeInfo)?.IsAccepted == true;
    }

    private static bool CanAsk(ToolCaller caller) =>
        (caller.Request.JsonRpcRequest.Context?.ClientCapabilities ?? caller.Request.Server.ClientCapabilities)?.Elicitation?.Form is not null;

    private string Note(ToolCaller caller, string subject, DateTimeOffset until)
    {
        string end = until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"{end}.{Convert.ToHexStringLower(HMACSHA256.HashData(seal.Value, Encoding.UTF8.GetBytes($"{end}\n{caller.Origin.Detail}\n{CareerServer.PrincipalOf(caller.Request)}\n{subject}")))}";
    }

    private bool IsOurs(ToolCaller caller, string subject)
    {
        string note = caller.Request.Params?.RequestState ?? "";
        if (!long.TryParse(note.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out long end) || end is < 0 or > 253_402_300_799) return false;
        DateTimeOffset until = DateTimeOffset.FromUnixTimeSeconds(end);
        byte[] expected = Encoding.UTF8.GetBytes(Note(caller, subject, until));
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(note), expected) && until > now();
    }
}
