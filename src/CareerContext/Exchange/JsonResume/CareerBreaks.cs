using CareerContext.Store;

namespace CareerContext.Exchange.JsonResume;

/// <summary>Titles that are no job but a time without one, in five languages. Only whole titles count: "Parental Leave Consultant" is a job.</summary>
internal static class CareerBreaks
{
    private static readonly HashSet<string> Titles = [.. string.Join('|',
        "career break|career pause|leave of absence|planned career break|sabbatical|sabbatical leave|sabbatical year|parental leave|maternity leave|paternity leave|family leave",
        "elternzeit|karenz|elternkarenz|bildungskarenz|sabbatjahr|mutterschutz|familienpause|berufliche auszeit",
        "conge parental|conge maternite|conge de maternite|conge paternite|conge de paternite|conge sabbatique|annee sabbatique|interruption de carriere|pause professionnelle",
        "permiso parental|licencia parental|permiso de maternidad|permiso de paternidad|baja por maternidad|baja por paternidad|excedencia|ano sabatico|sabatico|pausa profesional|pausa laboral",
        "licenca parental|licenca-maternidade|licenca maternidade|licenca de maternidade|licenca-paternidade|licenca paternidade|licenca de paternidade|licenca sabatica|pausa na carreira|pausa profissional").Split('|')];

    /// <summary>Whether a title is one.</summary>
    public static bool Has(string title) => Titles.Contains(PlainText.Fold(title).Trim('.', '(', ')', ' ')) || (title.IndexOf('(', StringComparison.Ordinal) is > 0 and int bracket && Titles.Contains(PlainText.Fold(title[..bracket]).Trim()));
}
