using CareerContext.Context;

namespace CareerContext.Credentials;

/// <summary>What certificates say.</summary>
public sealed class CertificateSection() : ListSection(CertificateKind.Kind, inProfile: true, (line, record, view) =>
{
    line.Say(record, "name").Say(record, "issuer", ", ").Say(record, "issued_on", ", ");
});
