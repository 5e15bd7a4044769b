using CareerContext.Exchange.Interview;
using CareerContext.Records;

namespace CareerContext.Quality;

/// <summary>The questions that this program knows to ask for a missing fact.</summary>
public static class FactQuestions
{
    /// <summary>All of them; of two that gain as much, the earlier one is asked.</summary>
    public static IReadOnlyList<FactQuestion> All { get; } =
    [
        Asked(QuickQuestion.Role, "experience", FactPlace.Role, ("title", "Senior structural engineer"), ("is_current", "yes")),
        Asked(QuickQuestion.Employer, "experience", FactPlace.Role, ("company", "Fjordspan AS"), ("is_current", "yes")),
        Asked(QuickQuestion.Since, "experience", FactPlace.Role, ("start_date", "2021-03")),
        Asked(QuickQuestion.Name, "person", FactPlace.Only, ("name", "Ines Halvorsen")),
        Asked(QuickQuestion.Headline, "person", FactPlace.Only, ("professional_headline", "Structural engineer for timber bridges")),
        Asked(QuickQuestion.Skills, "skill", FactPlace.New, ("name", "Timber design"), ("is_primary", "yes")),
        Asked(QuickQuestion.Degree, "education", FactPlace.Study, ("degree", "MSc Civil Engineering")),
        Asked(QuickQuestion.School, "education", FactPlace.Study, ("institution", "NTNU Trondheim")),
        Asked(QuickQuestion.Languages, "language", FactPlace.New, ("language", "Norwegian"), ("fluency", "native")),
        Asked(QuickQuestion.Place, "person", FactPlace.Only, ("location", "Bergen, Norway")),
        Of("achievement", "What are you proud of in your present role, with a number if there is one?", "experience", FactPlace.Role, ("key_achievements", "Cut the cost of a footbridge by 18 %")),
        Of("tasks", "What do you do in your present role?", "experience", FactPlace.Role, ("description", "Designs timber bridges up to 60 m and checks those of others.")),
        Of("earlier", "What did you do before that: as what, for whom, from when to when?", "experience", FactPlace.Earlier, ("title", "Structural engineer"), ("company", "Brattli Konsult"), ("start_date", "2016-08"), ("end_date", "2021-02")),
        Of("goal", "What do you want to do next?", "person", FactPlace.Only, ("career_objective", "Lead a team that builds timber bridges")),
        Of("email", "At which e-mail address can you be reached? It is given only when asked for.", "person", FactPlace.Only, ("email", "i.halvorsen@example.com")),
        Of("phone", "At which phone number can you be reached? It is given only when asked for.", "person", FactPlace.Only, ("phone", "+47 555 01 234")),
        Of("website", "Where on the web can people see you or your work?", "person", FactPlace.Only, ("website", "https://ines.example.com")),
        Of("technologies", "Which tools and technologies do you use in your present role?", "experience", FactPlace.Role, ("technologies_used", "Python")),
        Of("people", "How many people do you lead in your present role?", "experience", FactPlace.Role, ("people_led", "4")),
        Of("employment", "Do you work full-time, part-time, or freelance?", "experience", FactPlace.Role, ("employment_type", "full-time")),
        Of("level", "How good are you at your strongest skill?", "skill", FactPlace.Lacking, ("proficiency_level", "expert")),
        Of("fluency", "How well do you speak your first language?", "language", FactPlace.Lacking, ("fluency", "native")),
        Of("graduation", "When did you finish your highest degree?", "education", FactPlace.Study, ("end_date", "2016-06")),
        Of("field", "What was the field of your highest degree?", "education", FactPlace.Study, ("field_of_study", "Civil Engineering")),
        Of("grade", "What was the final grade of your highest degree?", "education", FactPlace.Study, ("grade", "1.4")),
        Of("thesis", "What was the thesis of your highest degree about?", "education", FactPlace.Study, ("thesis", "Fatigue of glued timber joints")),
        Of("project", "Which project would you show others?", "project", FactPlace.New, ("name", "Footbridge over the Otra"), ("description", "A timber bridge of 48 m, built in nine weeks.")),
        Of("certificate", "Which certificate do you hold, from whom, since when and until when?", "certificate", FactPlace.New, ("name", "Certified welding inspector"), ("issuer", "Nordic Welding Board"), ("issued_on", "2024-05"), ("expires_on", "2029-05")),
        Of("expiry", "When does your certificate expire?", "certificate", FactPlace.Lacking, ("expires_on", "2029-05")),
        Of("places", "Where would you like to work?", "preferences", FactPlace.Only, ("preferred_locations", "Bergen")),
        Of("summary", "How would you introduce yourself in two or three sentences?", "person", FactPlace.Only, ("summary", "Structural engineer who designs timber bridges and likes to build them.")),
        Of("award", "Which award have you won, and from whom?", "award", FactPlace.New, ("title", "Timber Prize"), ("awarder", "Nordic Timber Forum")),
        Of("publication", "What have you published, and where?", "publication", FactPlace.New, ("title", "Bridges that breathe"), ("publisher", "Timber Journal")),
        Of("volunteering", "Where have you volunteered, and as what?", "volunteering", FactPlace.New, ("organization", "Fjell Rescue"), ("title", "Board member")),
        Of("interest", "What do you like to do outside work?", "interest", FactPlace.New, ("name", "Sea kayaking")),
        Of("reference", "Who has praised your work, and in which words?", "reference", FactPlace.New, ("name", "Rui Modelo"), ("reference", "The calmest engineer on any site.")),
    ];

    private static FactQuestion Of(string key, string words, string kind, FactPlace place, params (string Field, string Example)[] facts) =>
        new(key, words, RecordKinds.Find(kind)!, place, [.. facts.Select(f => new AskedFact(f.Field, f.Example))]);

    private static FactQuestion Asked(QuickQuestion question, string kind, FactPlace place, params (string Field, string Example)[] facts) =>
        Of(question.Key, question.Words, kind, place, facts) with { Interview = question };
}
