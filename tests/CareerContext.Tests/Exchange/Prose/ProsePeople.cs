namespace CareerContext.Tests.Exchange.Prose;

/// <summary>Résumés of people who do not exist, in five languages and as many styles.</summary>
internal static class ProsePeople
{
    public const string English = """
        MARTHA OKONKWO-REED
        Hospital Pharmacist
        14 Larch Lane, 2210 | Leeds, UK | martha.okonkwo@example.org | +44 113 496 0111
        linkedin.com/in/marthaokonkwo · https://okonkwo.example.net

        PROFESSIONAL SUMMARY
        Pharmacist with nine years on wards and in dispensaries. Known for cutting medication
        errors and for teaching juniors.

        EXPERIENCE

        Senior Pharmacist | St. Brannock Hospital | Leeds, UK | Jan 2020 – Present
        - Cut dispensing errors by 32 % across 4 wards within a year by introducing double
          checks at the point of handover.
        - Led a team of 6.
        Tools: JAC, Ascribe, Excel

        Pharmacist | Greenway Pharmacy Ltd | York, UK | Sep 2015 – Dec 2019
        - Advised 90 customers a day.

        VOLUNTEERING
        Health Adviser, Harbour Night Shelter (2017 - 2019)
        - Ran a weekly clinic.

        EDUCATION
        MPharm in Pharmacy, University of Wexcombe, 2015
        Grade: First Class
        Thesis: Stability of compounded syrups

        LICENSES & CERTIFICATIONS
        Independent Prescriber, Royal Board of Pharmacy, 2018
        First Aid at Work (2021)

        AWARDS
        Ward Safety Prize, St. Brannock Hospital, 2021

        LANGUAGES
        English (native), Igbo (fluent), French: B1

        INTERESTS
        Bell ringing, fell running, botany

        REFERENCES
        Dr. Peter Lindqvist, Chief Pharmacist
        St. Brannock Hospital
        p.lindqvist@example.org
        """;

    public const string German = """
        Lebenslauf

        Persönliche Daten

        Name:             Jonas Wiedemeier
        Geburtsdatum:     04.11.1987
        Anschrift:        Lindenallee 7, 48149 Münster
        Telefon:          0251 / 5550 1234
        E-Mail:           jonas.wiedemeier@example.de
        Staatsangehörigkeit: deutsch

        Berufserfahrung

        03/2019 – heute      Projektleiter, Nordlicht Anlagenbau GmbH, Hamburg
                             • Leitung von 12 Umbauten in laufenden Werken
                             • Kosten um 18 % gesenkt
        08/2014 – 02/2019    Elektrotechniker, Stadtwerke Altenrode
                             • Wartung der Mittelspannungsanlagen
        seit 2016            Dozent bei der Volkshochschule Altenrode

        Ausbildung

        10/2010 – 07/2014    B.Eng. Elektrotechnik, Fachhochschule Münster
                             Abschlussnote: 1,7
                             Bachelorarbeit: Netzrückwirkungen kleiner Anlagen
        2007                 Abitur, Gymnasium am Wall, Altenrode

        Kenntnisse

        Programme: EPLAN (sehr gut), AutoCAD, SAP PM
        Normen: VDE 0100, DIN EN 61439

        Sprachen

        Deutsch (Muttersprache)
        Englisch – verhandlungssicher
        Niederländisch: Grundkenntnisse

        Ehrenamt

        2012 – 2018          Jugendtrainer, SV Altenrode e.V.

        Hobbys

        Segeln, Schach
        """;

    public const string French = """
        # Curriculum vitae — Éloïse Tardivel

        **Cheffe de projet événementiel**

        - Courriel : eloise.tardivel@example.fr
        - Tél. : 06 55 50 12 34
        - Adresse : 12 rue des Glycines, 35000 Rennes

        ## Profil

        Dix ans d'organisation de salons et de festivals, du budget au démontage.

        ## Expérience professionnelle

        ### Cheffe de projet — Agence Brise-Lames, Rennes
        *mars 2018 – aujourd'hui*

        - Organisation de 14 salons par an
        - Budget annuel de 2 M€

        ### Assistante de production — Festival des Marées, Saint-Malo
        *septembre 2014 – février 2018*

        - Accueil de 300 artistes

        ## Formation

        - **Master en Gestion culturelle**, Université de Haute-Bretagne (2012 – 2014)
        - **Licence en Lettres modernes**, Université de Haute-Bretagne (2009 – 2012)

        ## Compétences

        - **Logiciels** : Excel, Photoshop, Trello
        - **Gestion** : budgets, appels d'offres, logistique

        ## Langues

        - Français (langue maternelle)
        - Anglais : C1
        - Espagnol : B2

        ## Centres d'intérêt

        Plongée, photographie argentique
        """;

    public const string Spanish = """
        Lucía Ferrándiz Olmo
        Enfermera de urgencias
        Correo: lucia.ferrandiz@example.es | Teléfono: +34 600 555 012 | Zaragoza

        PERFIL PROFESIONAL

        Enfermera con ocho años en urgencias y cuidados intensivos.

        EXPERIENCIA LABORAL

        Enfermera de urgencias en Hospital San Telmo
        Zaragoza | mayo de 2019 - actualidad
        - Triaje de 80 pacientes por turno
        - Formación de 10 enfermeras nuevas

        Enfermera, Clínica Los Robles S.L.
        junio de 2015 - abril de 2019
        - Cuidados postoperatorios

        FORMACIÓN

        Grado en Enfermería
        Universidad de Valdelagua, 2011 - 2015
        Nota media: 8,7

        IDIOMAS

        Español: nativo
        Inglés: B2

        HABILIDADES

        Reanimación avanzada, triaje Manchester, trabajo en equipo

        CERTIFICACIONES

        Soporte Vital Avanzado, Consejo Ibérico de Reanimación, 2020

        INTERESES

        Montaña, cerámica
        """;

    public const string Portuguese = """
        Rafael Quintanilha
        Engenheiro de dados

        E-mail: rafael.quintanilha@example.com.br
        Telefone: (11) 95550-1234
        GitHub: github.com/rquintanilha
        Localização: Campinas, SP

        Resumo
        ======

        Engenheiro de dados com seis anos em varejo e bancos.

        Experiência profissional
        ========================

        Engenheiro de dados — Banco Serra Azul — Campinas, SP
        jan 2021 – atual
          * Reduziu o custo do armazém de dados em 25 %
          * Tecnologias: Python, Spark, Airflow

        Analista de dados — Lojas Girassol Ltda — São Paulo
        fev 2018 – dez 2020
          * Painéis de vendas para 40 lojas

        Formação acadêmica
        ==================

        Bacharelado em Estatística — Universidade Federal do Planalto
        2014 – 2017

        Competências
        ============

        Linguagens: Python, SQL, Scala
        Nuvem: AWS, BigQuery

        Idiomas
        =======

        Português (nativo)
        Inglês (avançado)

        Projetos
        ========

        Mapa da Chuva (2019)
        Previsão de enchentes com dados abertos.
        """;
}
