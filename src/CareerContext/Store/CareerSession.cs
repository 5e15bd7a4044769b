using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CareerContext.Store;

/// <summary>One open connection to the career file. Parameters are named <c>$a</c>; nothing is ever pasted into SQL.</summary>
public class CareerSession
{
    private readonly Lazy<SqliteTransaction> transaction;

    private protected CareerSession(Lazy<SqliteTransaction> transaction, DateTimeOffset now, DateOnly today)
    {
        this.transaction = transaction;
        Now = now;
        Today = today;
    }

    /// <summary>The instant (UTC) that holds for the whole session.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The owner's calendar day that holds for the whole session.</summary>
    public DateOnly Today { get; }

    internal SqliteTransaction Transaction => transaction.Value;

    internal SqliteConnection Connection => Transaction.Connection!;

    /// <summary>Reads rows. Plain ADO on purpose: the first Dapper query costs a server's start 33 ms (DECISIONS.md).</summary>
    /// <param name="sql">One statement.</param>
    /// <param name="read">Makes a row of the reader's present position.</param>
    /// <param name="parameters">Name (with <c>$</c>) and value.</param>
    public List<T> Query<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using SqliteCommand command = Command(sql);
        foreach ((string name, object? value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        List<T> rows = [];
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    /// <summary>Reads one number; 0 when there is no row or it is null.</summary>
    public long Number(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using SqliteCommand command = Command(sql);
        foreach ((string name, object? value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command.ExecuteScalar() is long number ? number : 0;
    }

    internal SqliteCommand Command(string sql)
    {
        SqliteCommand command = Connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = Transaction;
        return command;
    }
}

/// <summary>An open write transaction; all that is written through it is one batch of the history.</summary>
public sealed class WriteSession : CareerSession
{
    private readonly Dictionary<string, PreparedStatement> prepared = [];
    private readonly HashSet<string> changed = new(StringComparer.Ordinal);

    internal WriteSession(SqliteTransaction transaction, Origin origin, DateTimeOffset now, DateOnly today)
        : base(new Lazy<SqliteTransaction>(transaction), now, today)
    {
        Origin = origin;
        BatchId = RecordId.Create("bat");
    }

    /// <summary>Who writes.</summary>
    public Origin Origin { get; }

    /// <summary>The id that all changes of this transaction share, e.g. <c>bat_4hq9xz</c>.</summary>
    public string BatchId { get; }

    /// <summary>The batch that this one takes back, as the history notes it; null where it is no undo.</summary>
    public string? Undoes { get; set; }

    /// <summary>The ids of the records changed so far, in order, without repetition.</summary>
    public IReadOnlyCollection<string> Changed => changed;

    /// <summary>Whether everything derived must be built anew, as after a migration.</summary>
    public bool RebuildAll { get; set; }

    /// <summary>Runs a statement that returns no rows.</summary>
    /// <returns>The number of rows changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        DynamicParameters all = new();
        foreach ((string name, object? value) in parameters) all.Add(name, value);
        return Connection.Execute(sql, all, Transaction, commandType: CommandType.Text);
    }

    /// <summary>Runs a statement many times over: it is prepared once, values are bound by position of <paramref name="names"/>.</summary>
    /// <returns>The number of rows changed.</returns>
    public int ExecutePrepared(string sql, IReadOnlyList<string> names, ReadOnlySpan<object?> values) => Prepared(sql, names).Execute(values);

    /// <summary>Reads one number many times over, as <see cref="ExecutePrepared"/> writes; 0 when there is no row or it is null.</summary>
    public long NumberPrepared(string sql, IReadOnlyList<string> names, ReadOnlySpan<object?> values) => Prepared(sql, names).Number(values);

    internal void MarkChanged(string recordId) => changed.Add(recordId);

    internal void Close()
    {
        foreach (PreparedStatement statement in prepared.Values) statement.Dispose();
    }

    private PreparedStatement Prepared(string sql, IReadOnlyList<string> names)
    {
        if (!prepared.TryGetValue(sql, out PreparedStatement? statement)) prepared[sql] = statement = new PreparedStatement(Connection, sql, names);
        return statement;
    }
}
