using System.IO.Compression;
using System.Text;
using CareerContext.Exchange;
using CareerContext.Records;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Exchange.LinkedIn;

/// <summary>An export of a person who does not exist, with headers and quirks of real ones.</summary>
internal static class FictionalExport
{
    public static readonly DateOnly Today = new(2026, 3, 1);

    public static Dictionary<string, string> Tables { get; } = new(StringComparer.Ordinal)
    {
        ["Profile.csv"] = """
            First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers
            Oda,Brekke,Lund,"Kaigata 9, Molde",12 Mar 1988,Ferry captain,Twenty years on the water.,Maritime,6413,"Molde, Norway",[odabrekke],"[PORTFOLIO:https://oda.example/log,BLOG:https://tides.example,OTHER:javascript:alert(1)]",[SKYPE:oda.sails]
            """,
        ["Profile Summary.csv"] = "Profile Summary\nTwenty years on the water.\n",
        ["Email Addresses.csv"] = "Email Address,Confirmed,Primary,Updated On\nold@oda.example,Yes,No,\"2/1/19, 8:00 AM\"\nnew@oda.example,No,No,\noda@oda.example,Yes,Yes,\n",
        ["PhoneNumbers.csv"] = "Extension,Number,Type\n,+47 555 01 234,Mobile\n",
        ["Positions.csv"] = """
            Company Name,Title,Description,Location,Started On,Finished On
            Fjordline Ferries,Captain,"Answers for ship and crew.

            • Cut fuel by 12 % on the Molde run
            • Trained 14 mates
            - Never missed a tide
            -40 degrees does not stop the ferry.",Molde,Jan 2020,
            Fjordline Ferries,Captain,,Molde,Jan 2020,
            Salt & Sons,Mate,"Kept the log, and the crew's tempers.",Bodø,Sept. 2012,2019
            """,
        ["Education.csv"] = "School Name,Start Date,End Date,Notes,Degree Name,Activities\nTannwick Nautical College,2008,2012,With honours,Bachelor of Nautical Science,Rowing club\n",
        ["Skills.csv"] = "Name\nNavigation\nRadar plotting\nnavigation\n\"Knots, ropes\"\n",
        ["Certifications.csv"] = "Name,Url,Authority,Started On,Finished On,License Number\nMaster Mariner,https://registry.example/mm,Harbour Office,Jun 2018,Jun 2028,MM-77\nDiver,javascript:alert(1),Deep School,2016,,\n",
        ["Projects.csv"] = "Title,Description,Url,Started On,Finished On\nTide table,Predicts tides for small harbours,https://tides.example/table,Mar 2021,\n",
        ["Publications.csv"] = "Name,Published On,Description,Publisher,Url\nLee shores,12 Mar 2024,On lee shores,Birkholm Almanac,\n",
        ["Honors.csv"] = "Title,Description,Issued On\nLifeboat medal,Given once,May 2017\n",
        ["Volunteering.csv"] = "Company Name,Role,Cause,Started On,Finished On,Description\nSea Rescue,Coxswain,Disaster and Humanitarian Relief,Feb 2015,,Nights and weekends\n",
        ["Languages.csv"] = "Name,Proficiency\nNorwegian,Native or bilingual proficiency\nEnglish,Full professional proficiency\n",
        ["TestScores.csv"] = "Tested On,Name,Description,Score\n2014,Maritime English,Spoken part,94\n",
        ["Organizations.csv"] = "Name,Position,Started On,Finished On,Description\nPilots' Guild,Member,2016,,\n",
        ["Courses.csv"] = "Name,Number,Associated With\nCelestial navigation,NAV 201,Tannwick Nautical College\nKnitting,,\n",
        ["Patents.csv"] = "Title,Number,Issuer,Issued On,Url,Description\nSelf-righting buoy,NO 1234,Patent Office,2022,https://patents.example/1234,Floats either way\n",
        ["Recommendations_Received.csv"] = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nNils,Aas,Salt & Sons,Owner,\"Calm in any sea.\",\"03/15/21, 10:22 AM\",VISIBLE\n",
        ["Causes You Care About.csv"] = "Supported Cause\nEnvironment\n",
    };

    public static Dictionary<string, string> PrivateTables { get; } = new(StringComparer.Ordinal)
    {
        ["messages.csv"] = "\"CONVERSATION ID\",\"FROM\",\"CONTENT\"\n1,Nils,\"secret-message\"\n",
        ["Connections.csv"] = "Notes:\n\"When exporting your connection data, you may notice that some is missing.\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nNils,Aas,https://linkedin.example/in/nils,secret@aas.example,Salt & Sons,Owner,12 Mar 2024\n",
        ["Ad_Targeting.csv"] = "Member Age,Company Names,Company Names\n35,secret-ad,secret-ad\n",
        ["Registration.csv"] = "Registered At,Registration Ip\nsecret-ip,1\n",
        ["Recommendations_Given.csv"] = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nNils,Aas,Salt & Sons,Owner,secret-praise,1/1/20,VISIBLE\n",
        ["Jobs/Job Applications.csv"] = "Application Date,Company Name,Job Title\n\"3/7/24, 2:22 PM\",secret-employer,Captain\n",
        ["Comments_4711.csv"] = "Date,Link,Message\n1,2,secret-comment\n",
        ["Endorsement_Received_Info.csv"] = "Endorsement Date,Skill Name\n2026/07/28 13:20:49 UTC,secret-skill\n",
    };

    public static IEnumerable<KeyValuePair<string, string>> All => Tables.Concat(PrivateTables);

    public static byte[] Zip(string folder = "", IEnumerable<KeyValuePair<string, string>>? tables = null)
    {
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in tables ?? All)
            {
                using Stream entry = zip.CreateEntry(folder + name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return stream.ToArray();
    }

    public static string Unpack(TempFolder folder, string below = "export")
    {
        foreach ((string name, string text) in All)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.Place, below, name))!);
            File.WriteAllText(Path.Combine(folder.Place, below, name), text);
        }
        return Path.Combine(folder.Place, below);
    }

    /// <summary>Reads one table alone.</summary>
    public static ImportPlan Plan(string name, string csv) => Plan(Encoding.UTF8.GetBytes(csv), name);

    public static ImportPlan Plan(byte[] content, string name) => Importer.Plan(content, name, null, null, Today);

    /// <summary>The records in words: kind, fields, lists and rests, without ids.</summary>
    public static List<string> Words(ImportPlan plan) => [.. plan.Records.Select(r => Words(r.Record)).Order(StringComparer.Ordinal)];

    public static string Words(CareerRecord record)
    {
        IEnumerable<string> values = record.Values.Where(v => v.Key != "employer_id").OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => FormattableString.Invariant($"{v.Key}={v.Value}"));
        IEnumerable<string> lists = record.Kind.Lists.SelectMany(l => record.List(l.Table).Select(e => $"{l.Table}+{string.Join('/', e.Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => v.Value))}"));
        return $"{record.Kind.Name}: {string.Join("; ", [.. values, .. lists, .. record.Unknown.Select(u => $"{u.Path}?{u.Value}")])}";
    }
}
