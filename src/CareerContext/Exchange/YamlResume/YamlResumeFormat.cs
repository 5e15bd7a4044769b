using System.Text.Json.Nodes;
using CareerContext.Exchange.JsonResume;
using CareerContext.Exchange.Trees;
using CareerContext.Store;

namespace CareerContext.Exchange.YamlResume;

/// <summary>YAMLResume: JSON Resume's sections under <c>content</c>, with its own settings beside them: https://yamlresume.dev.</summary>
public sealed class YamlResumeFormat : IImportFormat
{
    /// <inheritdoc/>
    public string Name => "yamlresume";

    /// <inheritdoc/>
    public string MimeType => "application/yaml";

    /// <inheritdoc/>
    public bool Recognises(ForeignContent content) => content.Keys.Contains("content") && (content.YamlKeys is not null || content.Keys.Contains("layouts") || content.Keys.Contains("locale"));

    /// <inheritdoc/>
    public ForeignCareer Read(ForeignFile file, DateOnly today)
    {
        Translation to = new(Name);
        JsonObject root = SourceTree.Read(file, to);
        if (root.Inner("content") is not { } content) throw new CareerException(Fault.Invalid, "A YAMLResume file has an object content at its top; this one has none.");
        Translate(content, new Carrier(to, Name, today));
        if (!Nodes.Prune(content)) to.Warn("content", "sections that YAMLResume does not have; kept as they are");
        new Carrier(to, Name, today).Leave(root);
        return to.Read(today);
    }

    private static void Translate(JsonObject content, Carrier carrier)
    {
        JsonObject basics = carrier.To.Basics();
        if (content.Take("basics") is JsonObject person)
        {
            person.Move(basics, "name=name headline=label label=label phone=phone email=email url=url summary=summary image=image");
            carrier.Rest(person, basics, Sections.Basics);
        }
        content.Move(basics, "location=location profiles=profiles");
        if (basics["location"] is JsonObject place) place.Move(place, "country=countryCode");
        carrier.Entries("work", content.Take("work"), "name=name position=position location=location url=url startDate=startDate endDate=endDate summary=summary keywords=keywords highlights=highlights");
        carrier.Entries("volunteer", content.Take("volunteer"), "organization=organization position=position url=url startDate=startDate endDate=endDate summary=summary highlights=highlights");
        carrier.Entries("education", content.Take("education"), "institution=institution degree=studyType studyType=studyType area=area score=score url=url startDate=startDate endDate=endDate courses=courses summary=summary");
        carrier.Entries("awards", content.Take("awards"), "title=title awarder=awarder date=date summary=summary");
        carrier.Entries("certificates", content.Take("certificates"), "name=name issuer=issuer date=date url=url");
        carrier.Entries("publications", content.Take("publications"), "name=name publisher=publisher releaseDate=releaseDate url=url summary=summary");
        carrier.Entries("skills", content.Take("skills"), "name=name level=level keywords=keywords");
        carrier.Entries("languages", content.Take("languages"), "language=language fluency=fluency");
        carrier.Entries("interests", content.Take("interests"), "name=name keywords=keywords");
        carrier.Entries("references", content.Take("references"), "name=name relationship=relationship email=email phone=phone summary=reference reference=reference");
        carrier.Entries("projects", content.Take("projects"), "name=name description=description url=url startDate=startDate endDate=endDate keywords=keywords highlights=highlights", (source, entry) => Summary(source, entry, carrier));
    }

    // A project has a description in one line and a summary of points.
    private static void Summary(JsonObject source, JsonObject entry, Carrier carrier)
    {
        if (source.TakeValue("summary") is not { } summary) return;
        source.Move(entry, "description=description highlights=highlights");
        if (!entry.ContainsKey("highlights") && Bullets.Of(Nodes.Text(summary)) is { Text: "" } points)
        {
            foreach (string point in points.Points) Carrier.Add(entry, "highlights", carrier.To.From(JsonValue.Create(point), summary));
        }
        else
        {
            carrier.AddLines(entry, "description", summary);
        }
    }
}
