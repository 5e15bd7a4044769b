using System.Text.RegularExpressions;
using CareerContext.Exchange.JsonResume;

namespace CareerContext.Exchange.LinkedIn;

/// <summary>How LinkedIn names the files of its export.</summary>
internal static partial class ExportNames
{
    private const string Ending = ".csv";
    private const int LongestName = 200; // Characters; the file systems' own limit is not far above.

    // Messages, ads, security, what others wrote: nothing of a career stands in them, and much that is nobody's business.
    private static readonly HashSet<string> Others = [.. string.Join(' ',
        "messages guidemessages learningcoachmessages learningrolepalymessages coachmessages connections invitations importedcontacts contacts followers memberfollows companyfollows hashtagfollows",
        "comments instantreposts shares reactions votes likes saveditems articles richmedia events groups groupcontributions grouplikes groupposts groupcomments",
        "adtargeting adsclicked lanadsengagement inferencesaboutyou inferences registration receipts receiptsv2 securitychallenges searchqueries logins login sessions accountstatushistory verifications privateidentityasset",
        "jobapplications savedjobs savedjobalerts onlinejobpostings jobapplicantsavedanswers jobapplicantsavedscreeningquestionresponses jobapplicantsavedinfo jobseekerpreferences",
        "learning learningcourses providers services servicesmarketplace marketplaceopportunities marketplaceproviders marketplaceengagements endorsementreceivedinfo endorsementgiveninfo endorsementreceived endorsementgiven",
        "recommendationsgiven causes surveys reviews premium subscription whatsappphonenumbers").Split(' ')];

    private static readonly string[] OtherMarks = ["conversationid", "senderprofileurl", "inviterprofileurl", "connectedon", "endorsementdate", "endorsementstatus", "typeofinference", "followedon", "jobtitlesforsearching"];

    /// <summary>Whether a file of the export is known by its name, and holds nothing for a career file.</summary>
    public static bool IsKnownOther(string fileName) => Others.Contains(Stem(fileName));

    /// <summary>Whether a header is one of those files.</summary>
    public static bool IsOther(IEnumerable<string> headers) => headers.Select(KeyMap.Squeezed).Any(OtherMarks.Contains);

    /// <summary>Whether a name within a folder or archive is that of a table to be opened.</summary>
    /// <param name="path">Parts separated by <c>/</c>; what a system puts beside files (<c>__MACOSX/._Skills.csv</c>) is none.</param>
    public static bool IsTable(string path) =>
        path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) && !path.Split('/').Any(p => p.StartsWith('.') || p == "__MACOSX") && ExportTable.Named(path) is not null;

    /// <summary>The name without folder, ending, number of a copy and member's number, in small letters: <c>Jobs/Comments_123 (1).csv</c> is <c>comments</c>.</summary>
    public static string Stem(string fileName)
    {
        string name = fileName[(fileName.LastIndexOf('/') + 1)..];
        if (name.Length > LongestName) return "";
        if (name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase)) name = name[..^Ending.Length];
        return KeyMap.Squeezed(Copies().Replace(name, ""));
    }

    [GeneratedRegex(@"(?:[_-]\d+|\s*\(\d+\)|[ _-]copy)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Copies();
}
