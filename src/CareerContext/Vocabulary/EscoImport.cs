namespace CareerContext.Vocabulary;
public static class EscoImport { public const string HistoryId = "vocabulary:esco"; }
