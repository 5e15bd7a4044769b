using System.Globalization;
using System.Text;
using CareerContext.Exchange;
using CareerContext.Exchange.LinkedIn;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Tests.Exchange.LinkedIn;

public sealed class NoWordLostTests
{
    // What LinkedIn knows of an address is about its account.
    private static readonly string[] OfTheAccount = ["confirmed", "primary", "updatedon"];

    public static TheoryData<string> Names => [.. ExportTable.All.Select(t => t.Name.Split('|')[0])];

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_stands_in_a_table_is_stored(string name)
    {
        ExportTable table = ExportTable.Named(name)!;
        string[] headers = [.. table.Columns.Split(' ').Select(c => c.Split('=')[0]).Where(h => h.Length > 0), "Shoe Size", "Shoe Size", ""];
        Random random = new(7);
        for (int run = 0; run < 60; run++)
        {
            string[] chosen = [.. headers.Where((_, i) => i < 2 || random.Next(3) > 0).OrderBy(_ => random.Next())];
            int words = 0;
            List<string> told = [];
            StringBuilder csv = new(string.Join(',', chosen));
            for (int row = random.Next(1, 4); row > 0; row--) csv.Append('\n').Append(string.Join(',', chosen.Select(Cell)));
            ImportPlan plan = FictionalExport.Plan($"{name}.csv", csv.ToString());
            string stored = string.Join('\n', plan.Records.Select(r => RecordJson.Write(r.Record)));
            told.Where(w => !stored.Contains(w, StringComparison.Ordinal)).Should().BeEmpty("of\n{0}\nthis was stored:\n{1}", csv, stored);

            string Cell(string header)
            {
                if (random.Next(4) == 0) return "";
                string word = string.Create(CultureInfo.InvariantCulture, $"w{words++}x");
                if (!OfTheAccount.Contains(header) || table.Section.Length > 0) told.Add(word);
                return random.Next(6) switch { 0 => $"\"{word}, more\"", 1 => $"\"• {word}\n\ntext\"", 2 => $"\"a  - {word} b c\"", 3 => $"[OTHER:{word}]", _ => word };
            }
        }
    }

    [Fact]
    public void Whatever_bytes_stand_in_a_table_it_is_read_or_refused()
    {
        Random random = new(11);
        foreach ((string name, string text) in FictionalExport.All)
        {
            byte[] whole = Encoding.UTF8.GetBytes(text);
            for (int run = 0; run < 40; run++)
            {
                List<byte> bent = [.. whole];
                for (int k = random.Next(1, 8); k > 0; k--)
                {
                    int at = random.Next(bent.Count);
                    if (random.Next(3) == 0) bent.RemoveRange(at, random.Next(Math.Min(20, bent.Count - at)));
                    else if (random.Next(2) == 0) bent.InsertRange(at, Encoding.UTF8.GetBytes(random.Next(4) switch { 0 => "\"", 1 => ",\n", 2 => "\u0000\u202e", _ => "{[('\\" }));
                    else bent[at] = (byte)random.Next(256);
                }
                try
                {
                    FictionalExport.Plan([.. bent], name).Warnings.Should().NotContain(w => w.Message.Length == 0);
                }
                catch (CareerException refusal)
                {
                    refusal.Fault.Should().BeOneOf(Fault.Invalid, Fault.Unsupported);
                }
            }
        }
    }
}
