namespace CareerContext.Exchange;

/// <summary>Who wins where a source says otherwise than the record.</summary>
public enum ImportPreference
{
    /// <summary>What is recorded stays until the owner decides; the other is kept beside it.</summary>
    Ask,

    /// <summary>The source; the history keeps what was recorded.</summary>
    New,

    /// <summary>What is recorded; the source does not ask again.</summary>
    Old,
}
