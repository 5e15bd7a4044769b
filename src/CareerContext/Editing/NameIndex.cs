using CareerContext.Exchange.Merging;
using CareerContext.Store;
using CareerContext.Vocabulary;

namespace CareerContext.Editing;

/// <summary>How alike names are, by the built-in vocabulary and the owner's; that is put together when first needed and kept.</summary>
internal sealed class NameIndex
{
    private VocabularyIndex? known;

    /// <summary>By the vocabulary of a file.</summary>
    public NameLikeness Of(CareerSession session) => new(new Lazy<VocabularyIndex>(() => known ??= VocabularyStore.Index(session)));
}
