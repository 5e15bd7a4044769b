namespace CareerContext.Quality;

/// <summary>The kinds of request that this program knows to answer from a career's fields.</summary>
public static class RequestKinds
{
    /// <summary>All of them, the commonest first.</summary>
    public static IReadOnlyList<RequestKind> All { get; } =
    [
        new("who you are", "Who is this person?", "person.name"),
        new("what you do", "What does this person do professionally?", "person.professional_headline|role.title"),
        new("an introduction", "Write a short bio of this person.", "person.name", "person.summary|person.professional_headline", "role.title"),
        new("the current role", "What is my current role?", "role.title"),
        new("the current employer", "Who is my current employer?", "role.company"),
        new("the start of the current role", "Since when have I been in my current role?", "role.start_date"),
        new("the tasks of the current role", "What are my responsibilities in my current role?", "role.description"),
        new("years of experience", "How many years of work experience do I have?", "role.start_date"),
        new("the list of jobs", "List all my jobs with their dates.", "role.title", "role.company", "role.start_date"),
        new("the previous job", "What did I do before my current role?", "earlier.title"),
        new("the time in the current role", "How long have I been in my current role?", "role.start_date"),
        new("gaps between jobs", "Are there gaps in my employment?", "role.start_date", "earlier.end_date"),
        new("the kind of employment", "Do I work full-time or part-time?", "role.employment_type"),
        new("achievements", "What are my biggest achievements?", "experience.key_achievements|person.career_highlights"),
        new("figures to show", "Which of my achievements can I back with numbers?", "experience.key_achievements"),
        new("an example for an interview", "Tell me about an achievement that I could use in an interview.", "experience.key_achievements"),
        new("people led", "How many people have I led?", "experience.people_led"),
        new("technologies used at work", "Which technologies have I used at work?", "experience.technologies_used"),
        new("the strongest skills", "What are my strongest skills?", "skill.name"),
        new("how good your skills are", "How good am I at my skills?", "skill.proficiency_level|skill.years_of_experience"),
        new("the highest degree", "What is my highest degree?", "study.degree"),
        new("the school", "Where did I study?", "study.institution"),
        new("the field of study", "What did I study?", "study.field_of_study|study.degree"),
        new("the year of the degree", "When did I graduate?", "study.end_date"),
        new("the grade", "What was my final grade?", "education.grade"),
        new("the thesis", "What was my thesis about?", "education.thesis"),
        new("languages", "Which languages do I speak?", "language.language"),
        new("how well you speak them", "How well do I speak each language?", "language.fluency"),
        new("certificates", "Which certificates do I hold?", "certificate.name"),
        new("when certificates expire", "When do my certificates expire?", "certificate.expires_on"),
        new("projects", "Which projects have I worked on?", "project.name"),
        new("awards", "Which awards have I won?", "award.title"),
        new("publications", "What have I published?", "publication.title"),
        new("volunteering", "Where have I volunteered?", "volunteering.organization"),
        new("interests", "What are my interests outside work?", "interest.name"),
        new("words of referees", "What do my references say about me?", "reference.reference"),
        new("where you are", "Where am I based?", "person.city|person.region|person.location"),
        new("the e-mail address", "What is my e-mail address?", "person.email"),
        new("the phone number", "What is my phone number?", "person.phone"),
        new("the website", "What is my website?", "person.website|person.links"),
        new("the career goal", "What is my career objective?", "person.career_objective|preferences.goal_type"),
        new("preferred places", "What are my preferred locations?", "preferences.preferred_locations"),
    ];
}
