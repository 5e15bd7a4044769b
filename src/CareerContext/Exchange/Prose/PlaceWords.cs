using System.Text.RegularExpressions;
using CareerContext.Store;

namespace CareerContext.Exchange.Prose;

/// <summary>Tells places: a city with its state or country, a known city, "remote".</summary>
internal static partial class PlaceWords
{
    private static readonly HashSet<string> UpperRegions = new(("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC "
        + "AB BC MB NB NL NS ON PE QC SK UK US USA UAE SP RJ MG RS PR SC BA GB CH AT EU").Split(' '), StringComparer.Ordinal);

    // ISO 3166-1.
    private static readonly HashSet<string> Countries = new(("AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ "
        + "EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY "
        + "MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ "
        + "TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW").Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Regions = Set("""
        united states|united states of america|usa|u.s.a.|u.s.|united kingdom|great britain|england|scotland|wales|ireland|northern ireland|canada|australia|new zealand|india|germany|deutschland|allemagne|alemania|alemanha|france|frankreich|
        francia|franca|spain|spanien|espana|espagne|espanha|portugal|brazil|brasil|bresil|brasilien|italy|italien|italia|italie|austria|osterreich|autriche|switzerland|schweiz|suisse|suiza|suica|netherlands|niederlande|the netherlands|pays-bas|
        paises bajos|belgium|belgien|belgique|belgica|luxembourg|luxemburg|denmark|danemark|sweden|schweden|norway|norwegen|finland|finnland|poland|polen|pologne|polonia|czech republic|czechia|tschechien|hungary|ungarn|romania|rumanien|bulgaria|
        greece|griechenland|turkey|turkei|russia|russland|ukraine|israel|egypt|south africa|nigeria|kenya|ghana|morocco|maroc|tunisia|tunisie|algeria|algerie|china|japan|south korea|singapore|malaysia|indonesia|philippines|vietnam|thailand|pakistan|
        bangladesh|sri lanka|mexico|argentina|chile|colombia|peru|uruguay|ecuador|venezuela|costa rica|panama|cuba|puerto rico|estonia|latvia|lithuania|croatia|serbia|slovenia|slovakia|iceland|malta|cyprus|united arab emirates|saudi arabia|qatar|
        washington|california|texas|florida|new york|oregon|massachusetts|illinois|colorado|georgia|virginia|ohio|michigan|pennsylvania|arizona|minnesota|north carolina|new jersey|wisconsin|maryland|utah|tennessee|missouri|indiana|connecticut|
        ontario|quebec|british columbia|alberta|bayern|baden-wurttemberg|hessen|nordrhein-westfalen|sachsen|niedersachsen|bavaria|cataluna|catalunya|andalucia|madrid|ile-de-france|bretagne|occitanie|sao paulo|rio de janeiro|minas gerais
        """);

    private static readonly HashSet<string> Cities = Set("""
        london|berlin|paris|madrid|barcelona|lisbon|lisboa|lissabon|porto|munich|munchen|hamburg|cologne|koln|frankfurt|frankfurt am main|stuttgart|dusseldorf|leipzig|dresden|hannover|bremen|nurnberg|essen|dortmund|bonn|heidelberg|karlsruhe|
        mannheim|freiburg|munster|aachen|potsdam|jena|kiel|lubeck|mainz|ulm|augsburg|regensburg|vienna|wien|graz|linz|salzburg|innsbruck|zurich|geneva|genf|geneve|basel|bern|lausanne|amsterdam|rotterdam|utrecht|den haag|brussels|brussel|bruxelles|
        antwerp|ghent|lyon|marseille|toulouse|nantes|bordeaux|lille|strasbourg|nice|rennes|montpellier|grenoble|valencia|sevilla|seville|malaga|bilbao|zaragoza|granada|alicante|murcia|salamanca|coimbra|braga|aveiro|faro|sao paulo|rio de janeiro|
        belo horizonte|brasilia|curitiba|porto alegre|recife|salvador|fortaleza|campinas|florianopolis|manaus|mexico city|ciudad de mexico|guadalajara|monterrey|buenos aires|cordoba|santiago|bogota|medellin|lima|montevideo|quito|caracas|rome|
        roma|milan|milano|turin|torino|naples|dublin|edinburgh|glasgow|manchester|birmingham|leeds|bristol|cambridge|oxford|cardiff|belfast|liverpool|sheffield|new york|new york city|nyc|boston|chicago|san francisco|los angeles|seattle|austin|
        portland|denver|houston|dallas|atlanta|miami|philadelphia|san diego|san jose|toronto|montreal|vancouver|ottawa|sydney|melbourne|brisbane|perth|auckland|wellington|bangalore|bengaluru|mumbai|delhi|new delhi|hyderabad|chennai|pune|kolkata|
        singapore|hong kong|tokyo|osaka|seoul|beijing|shanghai|shenzhen|taipei|dubai|tel aviv|istanbul|athens|warsaw|krakow|prague|prag|budapest|bucharest|sofia|belgrade|zagreb|copenhagen|stockholm|gothenburg|oslo|helsinki|tallinn|riga|vilnius|
        kyiv|moscow|cairo|casablanca|rabat|tunis|lagos|nairobi|johannesburg|cape town|luxembourg
        """);

    private static readonly HashSet<string> Remote = Set("remote|fully remote|100% remote|hybrid|home office|homeoffice|on-site|onsite|teletravail|a distance|remoto|a distancia|teletrabajo|teletrabalho|worldwide");

    /// <summary>Whether all of a text is a place.</summary>
    public static bool IsPlace(string text)
    {
        if (text.Length > 60) return false;
        string bare = Bracket().Replace(text, "").Trim();
        List<string> parts = Segment.AtCommas(bare.Length == 0 ? text.Trim('(', ')', ' ') : bare);
        if (parts.Count is 0 or > 4) return false;
        if (parts.Count == 1) return Remote.Contains(PlainText.Fold(parts[0])) || Regions.Contains(PlainText.Fold(parts[0])) || Cities.Contains(PlainText.Fold(parts[0]));
        return parts.All(IsName) && (IsRegion(parts[^1]) || IsKnown(parts[0])) && EntryWords.Score(parts[0]) == 0;
    }

    /// <summary>Whether a text could be a place by its looks: one to three capitalised words that name nothing else.</summary>
    public static bool IsLikely(string text) => IsPlace(text) || (text.Length <= 40 && Segment.AtCommas(text) is { Count: >= 1 and <= 3 } parts && (parts.Count < 3 || IsCountryCode(parts[2])) && parts.All(p => IsName(p) && EntryWords.Score(p) == 0));

    /// <summary>Takes a place off the end of a text, e.g. of "Acme Corp, Portland, OR".</summary>
    /// <returns>What stands before it, and the place; null where there is none, or nothing before it.</returns>
    public static (string Before, string Place)? Trailing(string text)
    {
        if (BracketAtEnd().Match(text) is { Success: true } bracket && IsPlace(bracket.Groups["place"].Value)) return (text[..bracket.Index].Trim(' ', ','), bracket.Groups["place"].Value);
        List<string> parts = Segment.AtCommas(text);
        for (int count = Math.Min(3, parts.Count - 1); count > 0; count--)
        {
            string place = string.Join(", ", parts[^count..]);
            if (!IsPlace(place) || !parts[^count..].All(p => EntryWords.Score(p) <= 0)) continue;
            int at = text.LastIndexOf(parts[^count], StringComparison.Ordinal);
            return (text[..at].Trim(' ', ','), text[at..].Trim());
        }
        return null;
    }

    /// <summary>Whether a text is a state, a province or a country, in full or by its letters.</summary>
    public static bool IsRegion(string text) => UpperRegions.Contains(text) || (text.Length > 3 && text[2] == ' ' && char.IsAsciiDigit(text[3]) && UpperRegions.Contains(text[..2])) || Regions.Contains(PlainText.Fold(text));

    /// <summary>Whether a text is a state of the USA or a like region by its two letters.</summary>
    public static bool IsShortRegion(string text) => text.Length == 2 && UpperRegions.Contains(text);

    /// <summary>Whether a text is a country's code of two letters; some are those of a state too.</summary>
    public static bool IsCountryCode(string text) => Countries.Contains(text);

    private static bool IsKnown(string text) => Cities.Contains(PlainText.Fold(text));

    private static bool IsName(string text) => text.Length > 1 && char.IsUpper(text[0]) && text.Split(' ').Length <= 4 && !text.Any(c => c is ':' or '@' or ';') && (!text.Any(char.IsAsciiDigit) || IsRegion(text));

    private static HashSet<string> Set(string words) => new(words.Split(['|', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparer.Ordinal);

    [GeneratedRegex(@"\s*\([^()]{1,30}\)$")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\s*\((?<place>[^()]{2,40})\)$", RegexOptions.ExplicitCapture)]
    private static partial Regex BracketAtEnd();
}
