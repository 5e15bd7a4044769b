namespace CareerContext;

/// <summary>
/// Stands before LINQ's own <c>Select</c> in the check lane. There each of LINQ's iterators is compiled for every pair of value types that some chain of
/// selections might join: a third of the binary. From .NET 10 on <c>UseSizeOptimizedLinq</c> does this.
/// </summary>
internal static class SmallSelect
{
    /// <summary>As LINQ's.</summary>
    public static IEnumerable<TResult> Select<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> selector)
    {
        foreach (TSource element in source) yield return selector(element);
    }
}
