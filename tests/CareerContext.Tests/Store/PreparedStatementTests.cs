using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Store;

public sealed class PreparedStatementTests
{
    private const string Insert = "INSERT INTO kept (value, number, note) VALUES ($value, $number, $note)";

    private static readonly string[] Names = ["$number", "$note", "$value"];

    [Fact]
    public void What_is_bound_is_what_is_read_empty_and_long_texts_too()
    {
        using TempCareer career = new();
        string tale = string.Concat(Enumerable.Repeat("Überführung 🚢 ", 500));
        career.Write(session =>
        {
            Make(session);
            session.ExecutePrepared(Insert, Names, [1.5, null, ""]).Should().Be(1);
            session.ExecutePrepared(Insert, Names, [7L, DBNull.Value, tale]).Should().Be(1);
            session.ExecutePrepared(Insert, Names, [true, "a\0b", "short"]).Should().Be(1);
            return session.Query("SELECT value, number, note FROM kept ORDER BY rowid", row => (row.GetString(0), row.GetDouble(1), row.IsDBNull(2) ? null : row.GetString(2)));
        }).Should().Equal(("", 1.5, null), (tale, 7, null), ("short", 1, "a\0b"));
    }

    [Fact]
    public void Nothing_of_one_run_stays_for_the_next()
    {
        using TempCareer career = new();
        career.Write(session =>
        {
            Make(session);
            Action twin = () => session.ExecutePrepared(Insert, Names, [1L, null, "one"]);
            twin();
            twin.Should().Throw<Exception>("a value stands once");
            session.ExecutePrepared("INSERT OR IGNORE INTO kept (value) VALUES ($value)", ["$value"], ["one"]).Should().Be(0);
            session.ExecutePrepared(Insert, Names, [2L, null, "two"]).Should().Be(1);
            session.NumberPrepared("SELECT sum(number) FROM kept WHERE value = $value", ["$value"], ["two"]).Should().Be(2);
            return session.NumberPrepared("SELECT number FROM kept WHERE value = $value", ["$value"], ["three"]);
        }).Should().Be(0);
    }

    [Fact]
    public void A_name_that_the_statement_lacks_and_a_value_that_no_column_holds_are_refused()
    {
        using TempCareer career = new();
        career.Write(session =>
        {
            Make(session);
            ((Action)(() => session.ExecutePrepared("DELETE FROM kept WHERE value = $value", ["$other"], ["x"]))).Should().Throw<ArgumentException>().WithMessage("*$other*");
            ((Action)(() => session.ExecutePrepared("DELETE FROM kept WHERE value = $value", ["$value"], [new object()]))).Should().Throw<ArgumentException>();
            return true;
        });
    }

    private static void Make(WriteSession session) => session.Execute("CREATE TEMP TABLE kept (value TEXT NOT NULL UNIQUE, number REAL, note TEXT)");
}
