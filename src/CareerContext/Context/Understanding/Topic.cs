namespace CareerContext.Context.Understanding;

/// <summary>What a request may ask for.</summary>
public enum Topic
{
    /// <summary>Who the person is, in a line.</summary>
    Who,

    /// <summary>The present or latest role.</summary>
    Current,

    /// <summary>Where the person lives.</summary>
    Place,

    /// <summary>Any way to reach the person.</summary>
    Contact,

    /// <summary>The e-mail address.</summary>
    Email,

    /// <summary>The phone number.</summary>
    Phone,

    /// <summary>The website.</summary>
    Website,

    /// <summary>Profiles on networks.</summary>
    Links,

    /// <summary>The street address.</summary>
    Address,

    /// <summary>The birth date or age.</summary>
    Birth,

    /// <summary>What the person aims at.</summary>
    Objective,

    /// <summary>A text that introduces the person.</summary>
    Bio,

    /// <summary>The whole career in short.</summary>
    Overview,

    /// <summary>The list of roles or employers.</summary>
    Roles,

    /// <summary>The first role.</summary>
    First,

    /// <summary>The longest role.</summary>
    Longest,

    /// <summary>The shortest role.</summary>
    Shortest,

    /// <summary>The mean length of a role.</summary>
    Average,

    /// <summary>The roles that go on.</summary>
    Open,

    /// <summary>How long something lasted.</summary>
    Duration,

    /// <summary>Free time between roles.</summary>
    Gap,

    /// <summary>Roles at the same time.</summary>
    Overlap,

    /// <summary>Studies and degrees.</summary>
    Education,

    /// <summary>Grades.</summary>
    Grade,

    /// <summary>Courses.</summary>
    Courses,

    /// <summary>The thesis.</summary>
    Thesis,

    /// <summary>Certificates and licences.</summary>
    Certificates,

    /// <summary>Awards and honours.</summary>
    Awards,

    /// <summary>Publications.</summary>
    Publications,

    /// <summary>Volunteering.</summary>
    Volunteering,

    /// <summary>Projects.</summary>
    Projects,

    /// <summary>Spoken languages.</summary>
    Languages,

    /// <summary>Interests.</summary>
    Interests,

    /// <summary>What others say.</summary>
    References,

    /// <summary>Skills and technologies.</summary>
    Skills,

    /// <summary>Strengths.</summary>
    Strengths,

    /// <summary>Leading people.</summary>
    Leadership,

    /// <summary>Achievements in numbers.</summary>
    Metrics,

    /// <summary>A story for an interview.</summary>
    Story,

    /// <summary>Fit for a job ad.</summary>
    Fit,

    /// <summary>Preferences of the search.</summary>
    Preferences,

    /// <summary>Whether a certificate still counts, and until when.</summary>
    Validity,

    /// <summary>Something that a career file does not usually hold.</summary>
    NotHeld,
}
