using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Tests.Kit;

/// <summary>A fictional person's small career, saved through the record store: two employers, a promotion, a gap, a part-time overlap.</summary>
internal sealed class SmallCareer : IDisposable
{
    private readonly TempCareer career = new();

    public SmallCareer()
    {
        career.Write(session =>
        {
            Save(session, "person", [("name", "Ines Aurélio"), ("professional_headline", "Water treatment engineer"), ("summary", "Keeps drinking water safe in small towns."), ("career_objective", "Head of operations at a public utility"),
                ("email", "ines@example.com"), ("phone", "+351 900 000 000"), ("city", "Porto"), ("country_code", "PT"), ("birth_date", "1985-04-02"), ("address", "Rua Fictícia 9")],
                ("links", [new ListEntry(null, new Dictionary<string, object> { ["network"] = "LinkedIn", ["username"] = "ines-aurelio" })]));
            Plant = Save(session, "experience", [("title", "Operations Lead"), ("company", "Águas do Vale"), ("employer_id", "emp_aaaaaa"), ("start_date", "2021-03"), ("is_current", true), ("role_type", "lead"), ("people_led", 12L), ("description", "Runs the membrane filtration plant.")],
                ("key_achievements", [Achievement("Cut chlorine use by 30 % with online dosing control."), Achievement("Trained four operators for the night shift.")]), ("technologies_used", [ListEntry.Of("SCADA"), ListEntry.Of("Python")]));
            Save(session, "experience", [("title", "Process Engineer"), ("company", "Águas do Vale"), ("employer_id", "emp_aaaaaa"), ("start_date", "2016-09"), ("end_date", "2021-02")], ("technologies_used", [ListEntry.Of("SCADA")]));
            Brewery = Save(session, "experience", [("title", "Laboratory Technician"), ("company", "Cervejaria Norte"), ("employer_id", "emp_bbbbbb"), ("start_date", "2012-01"), ("end_date", "2015-12")], ("key_achievements", [Achievement("Built the first titration record in Excel.")]));
            Save(session, "experience", [("title", "Lecturer"), ("company", "Instituto Fictício"), ("employer_id", "emp_cccccc"), ("start_date", "2019-01"), ("end_date", "2019-12"), ("employment_type", "part-time")]);
            Save(session, "education", [("institution", "Universidade Inventada"), ("degree", "MSc"), ("field_of_study", "Chemical Engineering"), ("start_date", "2006"), ("end_date", "2011"), ("grade", "17/20"), ("thesis", "Fouling of hollow fibre membranes")]);
            CareerRecord group = Save(session, "skill", [("name", "Automation"), ("proficiency_level", "Advanced")]);
            Save(session, "skill", [("name", "SCADA"), ("category", "Automation"), ("category_id", group.Id)]);
            Save(session, "skill", [("name", "Python"), ("category", "Automation"), ("category_id", group.Id)]);
            Save(session, "language", [("language", "Portuguese"), ("fluency", "Native")]);
            Save(session, "certificate", [("name", "Confined Space Entry"), ("issuer", "Fictional Safety Board"), ("issued_on", "2018-05")]);
            Save(session, "reference", [("name", "Rui Modelo"), ("title", "Plant Director"), ("email", "rui@example.com"), ("reference", "The calmest engineer in an alarm.")]);
            return 0;
        });
        Reader = CareerLibrary.Reader(career.File);
    }

    public CareerFile File => career.File;

    public SetClock Clock => career.Clock;

    public CareerReader Reader { get; }

    public CareerRecord Plant { get; private set; } = null!;

    public CareerRecord Brewery { get; private set; } = null!;

    public CareerView View() => new(Reader.Snapshot().ForReaders());

    public CareerRecord Add(string kind, (string, object)[] values, params (string, ListEntry[])[] lists) => career.Write(s => Save(s, kind, values, lists));

    public void Dispose() => career.Dispose();

    private static ListEntry Achievement(string text) => ListEntry.Of(text, "text");

    private static CareerRecord Save(WriteSession session, string kind, (string Name, object Value)[] values, params (string Name, ListEntry[] Entries)[] lists) => RecordStore.Save(session, new CareerRecord
    {
        Kind = RecordKinds.Find(kind)!,
        Position = RecordStore.List(session, RecordKinds.Find(kind)!).Count,
        Values = values.ToDictionary(v => v.Name, v => v.Value),
        Lists = lists.ToDictionary(l => l.Name, l => (IReadOnlyList<ListEntry>)l.Entries),
    });
}
