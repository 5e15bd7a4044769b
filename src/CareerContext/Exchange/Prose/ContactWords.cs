using System.Text.RegularExpressions;
using CareerContext.Store;

namespace CareerContext.Exchange.Prose;

/// <summary>What a label at a résumé's head stands before.</summary>
internal enum Contact
{
    Name,
    Headline,
    Email,
    Phone,
    Web,
    Network,
    Place,
    Address,
    Birth,
}

/// <summary>E-mail addresses, phone numbers, web addresses and the labels before them, in five languages.</summary>
internal static partial class ContactWords
{
    private const int LongestLabel = 40;

    private static readonly Dictionary<string, Contact> Labels = Table(
        (Contact.Name, "name|full name|vor und nachname|vollstandiger name|nom|nom complet|nombre|nombre completo|nome|nome completo|nom et prenom|nombre y apellidos"),
        (Contact.Headline, "title|headline|job title|position|beruf|titre|titulo|profession|profesion|profissao|current position|job applied for|position applied for|preferred job|desired position|desired employment|angestrebte stelle|angestrebte tatigkeit|poste vise|emploi recherche|empleo solicitado|puesto solicitado|emprego pretendido|cargo pretendido"),
        (Contact.Email, "email|e mail|mail|e mail address|email address|courriel|correo|correo electronico|e mail adresse|adresse e mail|adresse mail|mel"),
        (Contact.Phone, "phone|tel|telephone|mobile|cell|cell phone|mobile phone|phone number|telefon|handy|mobil|mobiltelefon|telefonnummer|portable|telefono|movil|celular|telefone|telemovel|contact number|fon|m|t|p|whatsapp"),
        (Contact.Web, "web|website|homepage|url|site|blog|portfolio|webseite|internet|personal website|site web|sitio web|pagina web|web page|pagina"),
        (Contact.Network, "linkedin|github|gitlab|twitter|x|xing|stackoverflow|stack overflow|medium|facebook|instagram|skype|orcid|google scholar|researchgate|kaggle|dribbble|behance|mastodon|bluesky|bitbucket|youtube|telegram|linkedin profile|github profile"),
        (Contact.Place, "location|city|place|based in|wohnort|ort|lieu|ville|ubicacion|ciudad|localizacao|cidade|localizacion|residence|residencia|standort"),
        (Contact.Address, "address|adresse|anschrift|direccion|endereco|home address|postal address|domicilio|morada|postanschrift"),
        (Contact.Birth, "born|born on|geb am|nacido el|nacida el|nascido em|nascida em|nacida|date of birth|birth date|birthdate|birthday|dob|geburtsdatum|geboren|geboren am|geb|ne le|nee le|date de naissance|naissance|fecha de nacimiento|nacimiento|data de nascimento|nascimento|nacido"));

    private static readonly (string Host, string Network)[] Networks =
    [
        ("linkedin.com", "LinkedIn"), ("github.com", "GitHub"), ("gitlab.com", "GitLab"), ("twitter.com", "Twitter"), ("x.com", "X"), ("xing.com", "Xing"), ("stackoverflow.com", "Stack Overflow"), ("medium.com", "Medium"),
        ("facebook.com", "Facebook"), ("instagram.com", "Instagram"), ("orcid.org", "ORCID"), ("researchgate.net", "ResearchGate"), ("kaggle.com", "Kaggle"), ("dribbble.com", "Dribbble"), ("behance.net", "Behance"),
        ("bitbucket.org", "Bitbucket"), ("youtube.com", "YouTube"), ("scholar.google.com", "Google Scholar"), ("bsky.app", "Bluesky"), ("t.me", "Telegram"),
    ];

    /// <summary>What a label says.</summary>
    public static Contact? Of(string label) => label.Length <= LongestLabel && Labels.TryGetValue(string.Join(' ', DateWords.Words(label)), out Contact contact) ? contact : null;

    /// <summary>Whether a text is an address or a number by which somebody is reached.</summary>
    public static bool Is(string text) => IsEmail(text) || IsPhone(text) || IsWeb(text);

    /// <summary>Whether a text is an e-mail address.</summary>
    public static bool IsEmail(string text) => text.Length < 200 && Email().IsMatch(text);

    /// <summary>Whether a text is a phone number: seven digits at least, and nothing but what stands between them.</summary>
    public static bool IsPhone(string text) => text.Length <= 40 && text.Count(char.IsAsciiDigit) is >= 7 and <= 17 && Phone().IsMatch(text) && !Years().IsMatch(text);

    /// <summary>Whether a text is a web address, with or without https.</summary>
    public static bool IsWeb(string text) => text.Length < 500 && Web().IsMatch(text);

    /// <summary>The network and the user's name that an address leads to; null for any other address.</summary>
    public static (string Network, string? User)? Profile(string address)
    {
        string bare = Scheme().Replace(address, "");
        foreach ((string host, string network) in Networks)
        {
            int at = bare.StartsWith(host, StringComparison.OrdinalIgnoreCase) ? 0 : bare.IndexOf("." + host, StringComparison.OrdinalIgnoreCase) is > 0 and <= 4 and int sub ? sub + 1 : -1;
            if (at < 0) continue;
            string[] path = bare[(at + host.Length)..].Split(['/', '?', '#'], StringSplitOptions.RemoveEmptyEntries);
            string? user = path.Length == 0 ? null : path[0] is "in" or "pub" or "profile" or "users" or "u" && path.Length > 1 ? path[1] : path[0];
            return (network, user);
        }
        return null;
    }

    private static Dictionary<string, Contact> Table(params (Contact Contact, string Labels)[] rows)
    {
        Dictionary<string, Contact> table = new(StringComparer.Ordinal);
        foreach ((Contact contact, string labels) in rows)
        {
            foreach (string label in labels.Split('|')) table.TryAdd(PlainText.Fold(label), contact);
        }
        return table;
    }

    [GeneratedRegex(@"^(?:mailto:)?[^@\s,;()<>|]{1,64}@[^@\s,;()<>|.]+(?:\.[^@\s,;()<>|.]+)+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Email();

    [GeneratedRegex(@"^\+?[\d(][\d\s().\-–/+]*\d(?:\s?(?:x|ext\.?)\s?\d{1,5})?$")]
    private static partial Regex Phone();

    [GeneratedRegex(@"^(?:19|20)\d\d\s?[-–/]\s?(?:19|20)\d\d$")]
    private static partial Regex Years();

    [GeneratedRegex(@"^(?:https?://\S+|www\.\S+|(?:[A-Za-z0-9-]{1,63}\.){1,4}(?:com|org|net|io|dev|me|de|fr|es|pt|br|co|ai|app|info|eu|at|ch|uk|us|ca|edu|gov|tech|page|site|online|blog|xyz|work|works|design|in|it|nl|be|mx|ar|cl|pro|tv|gg|sh|so|cat|example|invalid|test)(?:/\S*)?)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Web();

    [GeneratedRegex(@"^https?://", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();
}
