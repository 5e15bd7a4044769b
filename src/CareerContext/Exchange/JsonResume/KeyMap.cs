using CareerContext.Records;

namespace CareerContext.Exchange.JsonResume;

/// <summary>How a key of the file stands to the format.</summary>
internal enum KeyStanding
{
    /// <summary>The format's own key.</summary>
    Own,

    /// <summary>An older or another name of a key of the format.</summary>
    Older,

    /// <summary>No key of the format, yet one that the career file has a field for.</summary>
    Extension,
}

/// <summary>Where a key's value goes.</summary>
/// <param name="Key">The key as an export writes it.</param>
/// <param name="Standing">How the key that was met stands to the format.</param>
/// <param name="Field">The field, or null where it is a list or an object.</param>
/// <param name="List">The list, or null.</param>
/// <param name="Nested">The keys of an object, or null.</param>
internal sealed record KeyTarget(string Key, KeyStanding Standing, Field? Field = null, FieldList? List = null, KeyMap? Nested = null)
{
    /// <summary>The field's, list's or object's name.</summary>
    public string Name => Field?.Name ?? List?.Table ?? Key;
}

/// <summary>The keys of one kind of object: reader and writer share it.</summary>
internal sealed class KeyMap
{
    private readonly Dictionary<string, KeyTarget> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KeyTarget> loose = new(StringComparer.Ordinal);
    private readonly List<KeyTarget> written = [];

    /// <summary>The keys that an export writes, in the format's order, extensions last.</summary>
    public IReadOnlyList<KeyTarget> Written => written;

    /// <summary>The target of a key as it is spelled, else of one that differs in case and separators only; null when there is none.</summary>
    public KeyTarget? Find(string key)
    {
        if (exact.TryGetValue(key, out KeyTarget? target)) return target;
        return loose.TryGetValue(Squeezed(key), out target) ? target with { Standing = target.Standing == KeyStanding.Own ? KeyStanding.Older : target.Standing } : null;
    }

    /// <summary>Adds the format's own keys of a record kind, by the paths that the kind itself names.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="prefix">What the paths begin with, e.g. <c>location.</c>.</param>
    /// <param name="keys">The keys in the format's order, separated by spaces.</param>
    public KeyMap Own(RecordKind kind, string prefix, string keys)
    {
        foreach (string key in keys.Split(' '))
        {
            Field? field = kind.Fields.SingleOrDefault(f => f.JsonResume == prefix + key);
            Add(new KeyTarget(key, KeyStanding.Own, field, field is null ? kind.Lists.Single(l => l.JsonResume == $"{prefix}{key}[]") : null));
        }
        return this;
    }

    /// <summary>Adds one of the format's own keys.</summary>
    public KeyMap Own(KeyTarget target)
    {
        Add(target);
        return this;
    }

    /// <summary>Adds keys beyond the format: <c>key=field</c>, separated by spaces.</summary>
    public KeyMap Extensions(RecordKind kind, string pairs)
    {
        foreach (string pair in pairs.Split(' '))
        {
            string[] sides = pair.Split('=');
            FieldList? list = kind.Lists.FirstOrDefault(l => l.Table == sides[1]);
            Add(new KeyTarget(sides[0], KeyStanding.Extension, list is null ? kind.Field(sides[1]) : null, list));
        }
        return this;
    }

    /// <summary>Adds other names: <c>name=key</c>, separated by spaces; of several that a file uses the first one met counts.</summary>
    public KeyMap Older(string pairs)
    {
        foreach (string pair in pairs.Split(' '))
        {
            string[] sides = pair.Split('=');
            KeyTarget target = exact[sides[1]];
            if (target.Standing == KeyStanding.Own) target = target with { Standing = KeyStanding.Older };
            exact[sides[0]] = target;
            loose.TryAdd(Squeezed(sides[0]), target);
        }
        return this;
    }

    /// <summary>A word without case and separators.</summary>
    public static string Squeezed(string key) => string.Concat(key.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private void Add(KeyTarget target)
    {
        exact.Add(target.Key, target);
        loose.TryAdd(Squeezed(target.Key), target);
        written.Add(target);
    }
}
