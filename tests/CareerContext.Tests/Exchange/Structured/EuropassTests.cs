using CareerContext.Exchange;
using CareerContext.Store;

namespace CareerContext.Tests.Exchange.Structured;

public sealed class EuropassTests
{
    private const string Learner = """
        <?xml version="1.0" encoding="UTF-8"?>
        <SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" locale="en">
          <PrintingPreferences><Document type="ECV"><Field name="x" show="true"/></Document></PrintingPreferences>
          <LearnerInfo>
            <Identification><PersonName><FirstName>Mara</FirstName><Surname>Kovač</Surname></PersonName>
              <ContactInfo><Address><Contact><AddressLine>Ilica 5</AddressLine><PostalCode>10000</PostalCode><Municipality>Zagreb</Municipality><Country><Code>HR</Code><Label>Croatia</Label></Country></Contact></Address>
                <Email><Contact>mara@x.example</Contact></Email><TelephoneList><Telephone><Contact>+385 1</Contact></Telephone><Telephone><Contact>+385 2</Contact></Telephone></TelephoneList></ContactInfo>
              <Demographics><Birthdate year="1985" month="--04" day="---09"/></Demographics><Photo><MimeType>image/png</MimeType><Data>PHOTO</Data></Photo></Identification>
            <Headline><Type><Code>position</Code></Type><Description><Label>Surveyor</Label></Description></Headline>
            <WorkExperienceList><WorkExperience><Period><From year="2012" month="--03"/><Current>true</Current></Period><Position><Label>Land surveyor</Label></Position>
              <Activities>&lt;p&gt;Field work.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Mapped 40 villages&lt;/li&gt;&lt;/ul&gt;</Activities>
              <Employer><Name>Geo d.o.o.</Name><ContactInfo><Address><Contact><Municipality>Split</Municipality><Country><Label>Croatia</Label></Country></Contact></Address></ContactInfo><Sector><Label>Geodesy</Label></Sector></Employer></WorkExperience></WorkExperienceList>
            <EducationList><Education><Period><From year="2004"/><To year="2009" month="--07"/></Period><Title>MSc Geodesy</Title><Organisation><Name>University of Zagreb</Name></Organisation><Level><Code>7</Code></Level></Education></EducationList>
            <Skills><Linguistic><MotherTongueList><MotherTongue><Description><Label>Croatian, Italian</Label></Description></MotherTongue></MotherTongueList>
              <ForeignLanguageList><ForeignLanguage><Description><Label>German</Label></Description><ProficiencyLevel><Listening>B1</Listening><Reading>B2</Reading></ProficiencyLevel>
                <VerifiedBy><Certificate><Title>Goethe B1</Title><AwardingBody>Goethe</AwardingBody><Date year="2015"/></Certificate></VerifiedBy></ForeignLanguage></ForeignLanguageList></Linguistic>
              <Computer><Description>GIS every day</Description></Computer><Driving><Description><Licence>B</Licence><Licence>C</Licence></Description></Driving></Skills>
            <AchievementList><Achievement><Title><Code>honors_awards</Code></Title><Description>Map of the year</Description></Achievement><Achievement><Title><Code>seminars</Code></Title><Description>Lidar days</Description></Achievement></AchievementList>
          </LearnerInfo>
        </SkillsPassport>
        """;

    private const string Candidate = """
        <Candidate xmlns="http://www.europass.eu/1.0" xmlns:oa="http://www.openapplications.org/oagis/9" xmlns:eures="http://www.europass_eures.eu/1.0" xmlns:hr="http://www.hr-xml.org/3">
          <CandidatePerson><PersonName><oa:GivenName>Mara</oa:GivenName><hr:FamilyName>Kovač</hr:FamilyName></PersonName>
            <Communication><ChannelCode>Email</ChannelCode><oa:URI>mara@x.example</oa:URI></Communication>
            <Communication><ChannelCode>Telephone</ChannelCode><CountryDialing>385</CountryDialing><oa:DialNumber>1</oa:DialNumber></Communication>
            <Communication><UseCode>home</UseCode><Address type="home"><oa:AddressLine>Ilica 5</oa:AddressLine><oa:CityName>Zagreb</oa:CityName><CountryCode>hr</CountryCode></Address></Communication>
            <PrimaryLanguageCode name="NORMAL">hrv</PrimaryLanguageCode></CandidatePerson>
          <CandidateProfile languageCode="en"><hr:ExecutiveSummary>&lt;p&gt;Maps.&lt;/p&gt;</hr:ExecutiveSummary>
            <EmploymentHistory><EmployerHistory><hr:OrganizationName>Geo d.o.o.</hr:OrganizationName><hr:IndustryCode>M</hr:IndustryCode>
              <PositionHistory><PositionTitle typeCode="FREETEXT">Land surveyor</PositionTitle><eures:EmploymentPeriod><eures:StartDate><hr:FormattedDateTime>2012-03-01</hr:FormattedDateTime></eures:StartDate><hr:CurrentIndicator>true</hr:CurrentIndicator></eures:EmploymentPeriod>
                <oa:Description>&lt;ol&gt;&lt;li&gt;Mapped 40 villages&lt;/li&gt;&lt;/ol&gt;</oa:Description><City>Split</City><Country>hr</Country></PositionHistory></EmployerHistory></EmploymentHistory>
            <EducationHistory><EducationOrganizationAttendance><hr:OrganizationName>University of Zagreb</hr:OrganizationName><AttendancePeriod><StartDate><hr:FormattedDateTime>2004</hr:FormattedDateTime></StartDate><EndDate><hr:FormattedDateTime>2009-07</hr:FormattedDateTime></EndDate><Ongoing>false</Ongoing></AttendancePeriod>
              <EducationDegree><hr:DegreeName>MSc Geodesy</hr:DegreeName><FinalGrade><hr:ScoreText>4.6</hr:ScoreText></FinalGrade></EducationDegree></EducationOrganizationAttendance></EducationHistory>
            <PersonQualifications><PersonCompetency><CompetencyID schemeName="NORMAL">ger</CompetencyID><hr:TaxonomyID>language</hr:TaxonomyID>
              <eures:CompetencyDimension><hr:CompetencyDimensionTypeCode>CEF-Understanding-Reading</hr:CompetencyDimensionTypeCode><eures:Score><hr:ScoreText>B2</hr:ScoreText></eures:Score></eures:CompetencyDimension></PersonCompetency></PersonQualifications>
            <Skills><DigitalSkills><DigitalSkillsGroup><Title>GIS</Title><DigitalSkill>QGIS</DigitalSkill><DigitalSkill>PostGIS</DigitalSkill></DigitalSkillsGroup></DigitalSkills></Skills>
            <Projects><Project><Title>Atlas</Title><Date><StartDate><hr:FormattedDateTime>2018</hr:FormattedDateTime></StartDate></Date><oa:Description>Old maps.</oa:Description><Link>https://atlas.example</Link></Project></Projects>
            <Others><Other><Title>Caves</Title><oa:Description>Two mapped.</oa:Description></Other></Others>
            <eures:Attachment><oa:EmbeddedData>DATA</oa:EmbeddedData></eures:Attachment>
          </CandidateProfile></Candidate>
        """;

    [Fact]
    public void The_older_dialect_becomes_these_records()
    {
        ImportPlan plan = Told.Plan(Learner.Replace("PHOTO", Picture(), StringComparison.Ordinal), "cv.xml");
        Told.Says(plan, "person | name=Mara Kovač | birth_date=1985-04-09 | address=Ilica 5 | postal_code=10000 | city=Zagreb | country_code=HR | email=mara@x.example | phone=+385 1 | professional_headline=Surveyor"
                 
                + " | ?europass.@locale=en | ?europass.LearnerInfo.Identification.ContactInfo.Address.Contact.Country.Label=Croatia | ?europass.LearnerInfo.Identification.ContactInfo.TelephoneList.Telephone[0].Contact=+385 2"
                + " | ?europass.LearnerInfo.Identification.Photo.MimeType=image/png | ?europass.LearnerInfo.Headline.Type.Code=position | ?europass.Achievement.Title.Code=seminars | ?europass.Achievement.Description=Lidar days",
            "experience | title=Land surveyor | company=Geo d.o.o. | industry=Geodesy | location=Split, Croatia | start_date=2012-03 | is_current=True | description=Field work. | key_achievements=Mapped 40 villages"
                ,
            "education | institution=University of Zagreb | start_date=2004 | end_date=2009-07 | degree=MSc Geodesy | ?Level.Code=7",
            "award | description=Map of the year | ?europass.Title.Code=honors_awards",
            "certificate | name=Goethe B1 | issuer=Goethe | issued_on=2015",
            "skill | name=Computer skills | narrative_context=GIS every day", "skill | name=Driving licence | narrative_context=B, C",
            "language | language=Croatian | fluency=Mother tongue", "language | language=Italian | fluency=Mother tongue", "language | language=German | fluency=listening B1, reading B2");
        Told.Words(plan).Should().Contain("Lidar days").And.Contain("+385 2").And.NotContain(w => w.Length > 500);
        plan.Warnings.Should().Contain(w => w.Message.StartsWith("a picture or another file")).And.Contain(w => w.Path == "SkillsPassport.PrintingPreferences");
        plan.Records[1].Place.Should().Be("SkillsPassport.LearnerInfo.WorkExperienceList.WorkExperience");
    }

    [Fact]
    public void The_portals_dialect_becomes_these_records()
    {
        ImportPlan plan = Told.Plan(Candidate.Replace("DATA", "data:image/png;base64," + Picture(), StringComparison.Ordinal), "cv.xml");
        Told.Lines(plan).Select(l => l.Split(" | ?")[0]).Should().Equal(
            "person | name=Mara Kovač | email=mara@x.example | phone=+385 1 | address=Ilica 5 | city=Zagreb | country_code=hr | summary=Maps.",
            "experience | company=Geo d.o.o. | title=Land surveyor | location=Split, hr | start_date=2012-03-01 | is_current=True | key_achievements=Mapped 40 villages",
            "education | institution=University of Zagreb | degree=MSc Geodesy | grade=4.6 | start_date=2004 | end_date=2009-07",
            "skill | name=GIS", "skill | name=QGIS | category=GIS", "skill | name=PostGIS | category=GIS",
            "language | language=Croatian | fluency=Mother tongue", "language | language=German | fluency=B2",
            "project | name=Atlas | description=Old maps. | start_date=2018 | url=https://atlas.example");
        Told.Words(plan).Should().Contain("Two mapped.").And.Contain("M").And.NotContain(w => w.Length > 500);
    }

    [Theory]
    [InlineData("<SkillsPassport><LearnerInfo>", "The file is not valid XML: line 1, column *")]
    [InlineData("<!DOCTYPE SkillsPassport [<!ENTITY a \"b\">]><SkillsPassport>&a;</SkillsPassport>", "The XML brings a document type definition*")]
    [InlineData("<!DOCTYPE SkillsPassport SYSTEM \"file:///etc/passwd\"><SkillsPassport/>", "The XML brings a document type definition*")]
    [InlineData("<other xmlns=\"http://www.europass.eu/1.0\"/>", "This XML is not Europass*")]
    public void What_is_broken_or_reaches_outside_is_refused(string xml, string message) =>
        FluentActions.Invoking(() => Told.Plan(xml, "cv.xml")).Should().Throw<CareerException>().WithMessage(message);

    [Fact]
    public void Deep_and_endless_files_are_refused()
    {
        string deep = "<SkillsPassport>" + string.Concat(Enumerable.Repeat("<a>", 50_000)), wide = "<SkillsPassport>" + string.Concat(Enumerable.Repeat("<a>b</a>", 150_000)) + "</SkillsPassport>";
        FluentActions.Invoking(() => Told.Plan(deep, "cv.xml")).Should().Throw<CareerException>().WithMessage("The XML is nested deeper*");
        FluentActions.Invoking(() => Told.Plan(wide, "cv.xml")).Should().Throw<CareerException>().WithMessage("The XML is nested deeper*");
    }

    private static string Picture() => Convert.ToBase64String([.. Enumerable.Range(0, 3_000).Select(i => (byte)(i * 7))]);
}
