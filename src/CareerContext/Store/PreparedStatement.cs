using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CareerContext.Store;

/// <summary>A statement that is compiled once and run many times. The provider's own commands look every parameter up by its name at each run, which costs more than the insert itself (DECISIONS.md).</summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;
    private readonly int[] places;
    private byte[] text = new byte[256];

    /// <summary>Compiles a statement.</summary>
    /// <param name="connection">The open connection; its transaction holds for every run.</param>
    /// <param name="sql">One statement.</param>
    /// <param name="names">Its parameters, with their <c>$</c>, in the order in which values will come.</param>
    /// <exception cref="SqliteException">It is refused.</exception>
    /// <exception cref="ArgumentException">It has no parameter of a name.</exception>
    public PreparedStatement(SqliteConnection connection, string sql, IReadOnlyList<string> names)
    {
        this.connection = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(this.connection, sql, out statement), this.connection);
        places = [.. names.Select(n => raw.sqlite3_bind_parameter_index(statement, n) is > 0 and int place ? place : throw new ArgumentException($"The statement has no parameter {n}.", nameof(names)))];
    }

    /// <summary>Runs it to its end.</summary>
    /// <returns>The number of rows changed.</returns>
    /// <exception cref="SqliteException">It is refused.</exception>
    public int Execute(ReadOnlySpan<object?> values)
    {
        Run(values);
        return raw.sqlite3_changes(connection);
    }

    /// <summary>Runs it and reads the first number of its first row; 0 when there is none.</summary>
    /// <exception cref="SqliteException">It is refused.</exception>
    public long Number(ReadOnlySpan<object?> values) => Run(values);

    public void Dispose() => statement.Dispose();

    private long Run(ReadOnlySpan<object?> values)
    {
        try
        {
            for (int i = 0; i < places.Length; i++) Check(Bind(places[i], values[i]));
            long first = 0;
            int step = raw.sqlite3_step(statement);
            if (step == raw.SQLITE_ROW) first = raw.sqlite3_column_int64(statement, 0);
            while (step == raw.SQLITE_ROW) step = raw.sqlite3_step(statement);
            if (step != raw.SQLITE_DONE) Check(step);
            return first;
        }
        finally
        {
            _ = raw.sqlite3_reset(statement); // Says again what the run said.
        }
    }

    private int Bind(int place, object? value) => value switch
    {
        null or DBNull => raw.sqlite3_bind_null(statement, place),
        string words => BindText(place, words),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        int number => raw.sqlite3_bind_int64(statement, place, number),
        double number => raw.sqlite3_bind_double(statement, place, number),
        bool flag => raw.sqlite3_bind_int64(statement, place, flag ? 1 : 0),
        _ => throw new ArgumentException($"A {value.GetType().Name} is no value of a column."),
    };

    private int BindText(int place, string words)
    {
        if (words.Length == 0) return raw.sqlite3_bind_text(statement, place, words); // An empty span would be bound as null.
        int most = Encoding.UTF8.GetMaxByteCount(words.Length);
        if (text.Length < most) text = new byte[most];
        return raw.sqlite3_bind_text(statement, place, text.AsSpan(0, Encoding.UTF8.GetBytes(words, text)));
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, connection);
}
