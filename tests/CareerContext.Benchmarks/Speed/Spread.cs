namespace CareerContext.Benchmarks.Speed;

/// <summary>What many measurements come to.</summary>
internal static class Spread
{
    /// <summary>The middle one; of an even number, between the two in the middle.</summary>
    /// <exception cref="ArgumentException">No measurement.</exception>
    public static double Median(IReadOnlyCollection<double> values)
    {
        if (values.Count == 0) throw new ArgumentException("A median needs a measurement.", nameof(values));
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>The least measurement that so large a share of all does not exceed (the nearest rank).</summary>
    /// <param name="values">In any order.</param>
    /// <param name="share">From 0 to 1.</param>
    /// <exception cref="ArgumentException">No measurement, or no share.</exception>
    public static double Percentile(IReadOnlyCollection<double> values, double share)
    {
        if (values.Count == 0) throw new ArgumentException("A percentile needs a measurement.", nameof(values));
        if (share is not (>= 0 and <= 1)) throw new ArgumentException("A share is between 0 and 1.", nameof(share));
        double[] sorted = [.. values.Order()];
        return sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
    }

    /// <summary>The median of what each round's two measurements come to: a slow moment of the machine meets both of a round.</summary>
    /// <exception cref="ArgumentException">No round, or a measurement without its partner.</exception>
    public static double PairedRatio(IReadOnlyList<double> these, IReadOnlyList<double> those) => Paired(these, those, (a, b) => a / b);

    /// <summary>The median of each round's difference.</summary>
    /// <exception cref="ArgumentException">No round, or a measurement without its partner.</exception>
    public static double PairedDifference(IReadOnlyList<double> these, IReadOnlyList<double> those) => Paired(these, those, (a, b) => a - b);

    private static double Paired(IReadOnlyList<double> these, IReadOnlyList<double> those, Func<double, double, double> join)
    {
        if (these.Count != those.Count) throw new ArgumentException("Each measurement needs its partner.", nameof(those));
        return Median([.. these.Zip(those, join)]);
    }
}
