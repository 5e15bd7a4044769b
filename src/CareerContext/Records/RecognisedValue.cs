namespace CareerContext.Records;

/// <summary>A value that the program proposes for a field which its owner left open. It is never stored in the record, so it can never stand over the owner's word.</summary>
/// <param name="RecordId">The record.</param>
/// <param name="EntryId">The entry of a list, e.g. <c>ach_4hq9xz</c>; empty where the field is the record's own.</param>
/// <param name="Field">The field's or column's name, e.g. <c>seniority</c>, <c>metric_value</c>.</param>
/// <param name="Value">The value as text; numbers in invariant digits.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record RecognisedValue(string RecordId, string EntryId, string Field, string Value, double Confidence);
