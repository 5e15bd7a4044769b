namespace CareerContext.Context.Recognition;

/// <summary>The number that an achievement is measured by.</summary>
/// <param name="Value">The number; of "from 4 h to 10 min" the one that was reached.</param>
/// <param name="Unit"><c>percent</c>, <c>times</c>, <c>people</c>, a currency's ISO 4217 code, a unit of time in English (<c>minutes</c>), else the text's own word.</param>
/// <param name="Direction"><c>up</c>, <c>down</c> or <c>none</c> where the text does not say.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record Metric(double Value, string Unit, string Direction, double Confidence);
