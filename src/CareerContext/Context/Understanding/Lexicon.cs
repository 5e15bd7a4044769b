namespace CareerContext.Context.Understanding;

/// <summary>The words by which requests name topics, in English, German, French, Spanish and Portuguese, folded. <c>*</c> ends a stem.</summary>
internal static partial class Lexicon
{
    private const string Phrases = """
        Who: paid to do|am i paid to do|is she paid to do|is he paid to do|pays my wages|who pays me|wofur werde ich bezahlt|on me paie pour|me pagan por hacer|me pagam para|fais quoi dans la vie|que fais je|what do i do for a living|do for a living|was mache ich beruflich|was macht sie beruflich|que hago profesionalmente|o que faco|who is|who am i|who are you|introduce me|introduce her|introduce him|headline|describe myself|professionally|what am i|von beruf|was bin ich|beruf|profession|profesion|profissao|what does she do|what does he do|wer ist|wer bin ich|qui est elle|qui est il|qui suis je|quien es|quien soy|a que me dedico|quem e|quem sou|job title|berufsbezeichnung|uberschrift|titre de mon cv|titulo de mi cv|en tete|occupation|metier|me dedico|titre actuel|one liner|in one line
        Current: am i working|am i employed|is she working|is he working|who employs me|wo bin ich angestellt|estoy trabajando|estou a trabalhar|estou trabalhando|ou est ce que je travaille|do i work|does she work|does he work|do they work|she works|he works|wo arbeite ich|wo arbeitet|ou travaille|donde trabajo|donde trabaja|onde trabalho|onde trabalha|current*|now|currently|at the moment|these days|nowadays|right now|most recent|latest|present job|present role|last job|last office job|last salaried|last role|last position|zurzeit|derzeit*|aktuell*|momentan|jetzt|heute|gegenwartig*|letzte stelle|letzter job|letzten job|actuellement|actuel*|maintenant|en ce moment|aujourd hui|dernier poste|dernier emploi|ahora|actualmente|actual|empleo actual|ultimo empleo|ultimo trabajo|hoy|atual*|agora|hoje|neste momento|ultimo emprego|todays job|job today|am i employed|today|as of today|em dia de hoje|al dia de hoy|a ce jour|stand heute
        Place: live|lives|living|based|home city|home town|hometown|my city|which city|what city|where am i located|my location|her location|his location|residence|reside*|wohne*|wohnt|wohnort|in welcher stadt|lebe|lebt|habite*|quelle ville|ma ville|sa ville|ou vit|vivo|vive|que ciudad|resido|moro|mora|que cidade|where am i from|postcode|domicil*|wohnhaft
        Contact: get hold of me|get hold of her|get hold of him|get through to me|get through to her|track me down|an mich herankommen|me trouver par|contact|contact her|contact him|contact me|contact details|contact info*|contact data|reach her|reach him|reach me|get in touch|in touch with|kontakt|kontaktdaten|kontaktinformation*|kontaktieren|erreiche ich|erreichen|erreichbar|contacter|contacte|coordonnees|joindre|contacto|contactar|contactarla|contactarle|contactarlo|datos de contacto|contato|contata la|contata lo|contacta la|contacta lo|dados de contacto|entrar em contato|entrar em contacto
        Email: email*|e mail*|mail|mails|mail address|mailadresse|courriel|correo|adresse mail|electronic mail|mel
        Phone: digits|ring me|ring me back|ring her|ring him|ring her back|ring him back|call me|call me back|call her back|call him back|call back|callback|phone me|text me|give me a ring|give me a call|give me a bell|dial|anrufen|ruf mich|ruft mich|ruckruf|zuruckrufen|telefonisch|durchklingeln|m appeler|me rappeler|rappeler|appelez moi|l appeler|llamarme|llamame|me llamen|llamar por|llamarla|devolver la llamada|ligar me|me ligar|me ligue|me liguem|telefonar|telefonieren|ligar de volta|retornar a ligacao|my number|welcher nummer|meine nummer|nummer erreich*|mon numero|mi numero|meu numero|reach me by|reach me on|phone*|telephone|telefon*|mobile number|my mobile|cell number|handynummer|handy|rufnummer|numero de tel*|telefono|telefone|celular|telemovel|portable|whatsapp|tel number
        Website: website*|web site|homepage|personal site|personal page|webseite|site web|pagina web|sitio web|blog|my site|site pessoal|internetseite|portfolio link|portfolio url|web address|webadresse|web adresse|adresse web|direccion web|endereco web|site url|personal url|own domain|eigene seite|eigene domain|domain|domaine|dominio
        Links: insta|ig handle|tiktok|behance|dribbble|vimeo|soundcloud|threads account|my insta|snapchat|researchgate|goodreads|link to|profile url|profil link|lien vers|enlace a|linkedin|github|gitlab|twitter|mastodon|social|handle|username|user name|usernames|nickname|benutzername|nutzername|pseudo|nom d utilisateur|nombre de usuario|nome de utilizador|usuario de github|xing|stackoverflow|orcid|instagram|facebook|youtube|bluesky|profile link|online profile*|networks|social media profile*|reseaux sociaux|redes sociales|redes sociais|fediverse|handles|login name|screen name|alias|linkedin page|profile page|profilseite|page de profil|pagina de perfil|identifiant|apelido
        Address: zip|zip code|postal code|postleitzahl|plz|code postal|codigo postal|cep|wohnanschrift|mailing address|street*|home address|postal|anschrift|strasse|adresse postale|direccion|endereco|address|adresse|morada
        Birth: born|how old|my age|her age|his age|date of birth|geboren|wie alt|nee en|quel age|nacio|que edad|mi edad|minha idade|que idade|birth date|birthdate|birthday|birthdays|birthplace|birth year|year of birth|place of birth|geburtsdatum|geburtstag*|geburtsjahr|geburtsort|date de naissance|annee de naissance|lieu de naissance|fecha de nacimiento|ano de nacimiento|lugar de nacimiento|data de nascimento|ano de nascimento|local de nascimento
        Objective: objective*|career goal*|my goals|goals|looking for|aiming|ambition*|karriereziel*|ziele|berufsziel*|objectif*|objetivo*|want to do next|next step|aspirations
        Bio: intro|short intro|intro of me|intro about me|bio|biography|about me|linkedin about|elevator pitch|elevator|pitch|short introduction|introduction|vorstellung|vorstellungstext|kurzprofil|kurzbiografie|kurzbiographie|kurzvita|speaker bio|twitter bio|presente moi|presentation|biografia|biographie|semblanza|minibio|biograf*|minibiograf*|kurzbiograf*|blurb|about section|text about me|profiltext|apresentacao|presentacion|cover blurb|stelle mich vor|vorstellen|words on me|words about me|words on her|words on him|words about her|words about him|sentences about me|sentences on me|lines about me|line about me|paragraph about me|paragraph on me|satze uber mich|satze zu mir|text uber mich|uber mich als|zeilen uber mich|phrases sur moi|lignes sur moi|texte sur moi|mots sur moi|phrases pour me presenter|me presenter|frases sobre mi|lineas sobre mi|texto sobre mi|frases sobre mim|linhas sobre mim|texto sobre mim|parrafo sobre mi|paragrafo sobre mim|leaflet|flyer|programme note|sobre mim|sobre mi|sur moi|uber mich
        Overview: bird s eye view|birds eye view|vogelperspektive|vue d ensemble|vista de pajaro|panorama|panoramica|helicopter view|grosses ganzes|big picture|apanhado|tour d horizon|vision general|visao geral|abriss|kurzuberblick|vita|highlights of my career|the long and short|from start to finish|von anfang bis heute|du debut a aujourd hui|in a nutshell|career in short|career in brief|career at a glance|career summary|auf einen blick|en quelques mots|en pocas palabras|em poucas palavras|walk me through|walk through|talk me through|run me through|summar*|background|overview|the cv|his cv|her cv|my cv|cv in|cv as|lebenslauf|curriculum|werdegang|laufbahn|parcours|resumen|resumeme|resumir|trayectoria|trajetoria|trajectory|career so far|career path|tell me about him|tell me about her|tell me about yourself|tell me about this person|tell me about the person|tell me about this candidate|tell me about the candidate|tell me about me|tell me about myself|describe this person|describe the person|describe this candidate|describe the candidate|everything you know|everything about her|everything about him|everything about me|parle moi de cette personne|presente cette personne|parle moi d elle|parle moi de lui|hablame de esta persona|hablame de ella|describe a esta persona|erzahl mir von dieser person|erzahle mir von dieser person|uber diese person|beschreibe diese person|fale me sobre esta pessoa|fale sobre esta pessoa|sobre esta pessoa|sum up|sum up his|sum up her|sum up my|sums up|rundown|run down of|recap|career so far|career been|career look like|his career|her career in|my career in short|in three lines|sum me up|where she has been|where he has been|where i have been|zusammenfass*|fasse|uberblick|resumo|resuma|percurso|synthese|carriere|carreira|recorrido|in brief|whole career|entire career|career history|berufsweg|nutshell|potted history|big picture of|life story|career story|auf die schnelle|kurz und knapp|en bref|en resumen|a grandes rasgos|em suma|em linhas gerais|grandes lignes
        Roles: where did i work|where have i worked|where has she worked|where has he worked|where did she work|where did he work|wo habe ich gearbeitet|wo hat sie gearbeitet|wo hat er gearbeitet|ou ai je travaille|ou a t elle travaille|donde he trabajado|donde ha trabajado|donde trabaje|onde trabalhei|onde trabalhou|companies|employers|work history|jobs|roles|positions|worked at|worked for|employment history|arbeitgeber*|stellen|stationen|berufserfahrung|berufsstationen|employeurs|emplois|postes|empresas|empleadores|empleos|cargos|empregos|empregadores|career history|places i worked|employer list|firmen|entreprises|cabinets|gearbeitet habe|puestos
        First: first job|first role|first position|first employer|earliest|first paid|first company|my very first|erste stelle|ersten stelle|erster job|ersten job|erste arbeitsstelle|erster arbeitgeber|premier emploi|premier poste|premier job|premier employeur|primer empleo|primer trabajo|primer puesto|primeiro emprego|primeiro trabalho|started my career|start my career|start out|career start|career begin|berufseinstieg|angefangen habe ich|debuts|debut de carriere|debute ma carriere
        Longest: dure le plus|dure plus|lasted longest|lasted the longest|lasted most|gedauert am langsten|duro mas|durado mas|duraron mas|durou mais|dure longtemps|outlasted|stuck at longest|stuck longest|stick at longest|ausgehalten|longest|langste*|am langsten|plus long*|plus longtemps|mas largo|mas larga|mas tiempo|mais longo|mais longa|mais tempo|keep longest|stay longest|stayed longest|most years
        Shortest: dure le moins|lasted least|lasted the shortest|duro menos|durou menos|briefest|shortest|kurzeste*|am kurzesten|plus court*|mas corto|mas corta|menos tiempo|mais curto|mais curta|menos tempo
        Open: no end date|still running|still ongoing|ongoing|open ended|laufend*|en cours|en curso|em curso|em andamento
        Average: average|mean tenure|durchschnitt*|moyenne|en moyenne|promedio|em media|on average|typically stay|job hop*
        Duration: total time|time in total|number of months|number of years|months did|months was|years was|years did|lasted|gesamtzeit|zeit insgesamt|wie viele wochen|how many weeks|temps total|au total combien|tiempo total|tempo total|quanto durou|quanto dura|cuanto duro|cuanto dura|nombre de mois|nombre d annees|numero de meses|numero de anos|gedauert|how long|how many years|how many months|how much time|years of|years in|years as|total years|months of|in years|wie lange|wie viele jahre|wie viele monate|wieviele jahre|jahre berufserfahrung|combien de temps|combien d annees|combien d'annees|combien de mois|depuis combien|depuis quand|cuanto tiempo|cuantos anos|cuantos meses|quanto tempo|quantos anos|quantos meses|duration|tenure|dauer|dauerte|duree|dure|seniority|betriebszugehorigkeit|anciennete|antiguedad|ha quanto|hace cuanto|time served|years on the job|years served|length of service|dienstjahre|dienstzeit|annees de service|anos de servicio|anos de servico|tiempo de servicio|tempo de casa|tempo de servico
        Gap: gap|gaps|hole|holes|lucke*|unemployed|unemployment|out of work|between jobs|time between|months were free|were free|interruption*|trou|trous|hueco*|lacuna*|laguna*|periodo sin|periodes sans|sans emploi|nirgends angestellt|nicht angestellt|ohne anstellung|not employed|without a contract|without a job|sin contrato|sans contrat|sem contrato|sin trabajar|sin empleo|sem trabalhar|desempregad*|arbeitslos*|career break|break between|pause zwischen|unterbrech*|time off between|time off|was i idle|i was idle|been idle|sat idle|sitting idle|idle for|idle between|ohne stelle|ohne job|ohne arbeit|ohne beschaftigung|nahtlos|leerlauf|auszeit|zwangspause|straight from|seamless*|sans poste|sans travail|a la suite sans|sin puesto|en paro|de descanso|sem emprego|sem cargo|sem vinculo|sabbatical*|sabbatjahr|annee sabbatique|ano sabatico|emenda
        Overlap: overlap*|parallel*|same time|simultan*|concurrent*|gleichzeitig|uberschneid*|uberlapp*|en meme temps|al mismo tiempo|a la vez|ao mesmo tempo|em simultaneo|in parallel|two jobs|side by side|chevauch*|solap*|nebeneinander|coincid*|alongside|nebenher|nebenbei|en paralelo|em paralelo|en parallele|cumul*|sobrep*
        Education: degree*|study|studied|studies|studying|universit*|uni|college|school*|schule*|educat*|studium|studier*|ausbildung*|bildung|abschluss*|hochschul*|diplome*|diploma|diplomas|etude*|etudie*|formation|formations|estudi*|titulo*|titulacion*|universidad*|graduacao|formacao|formei|faculdade|carrera|facultad|phd|doctorate|doctoral|doktor*|promotion|promoviert|bachelor*|alma mater|graduate*|graduation|academic|qualifications|grado|licenciatura|mestrado|doutoramento|doutorado|doctorat|doctorado|bachillerato|licence|gelernt|ecole|ecoles|master|master's|masters|abitur|bac|majored|majoring|major in|minored|hauptfach|nebenfach|fernstudium|abendstudium|cursus|matiere principale|asignatura principal
        Grade: what mark|which mark|mark did|mark i got|moyenne generale|durchschnittsnote|gpa|grade|grades|graded|score|scores|puntuacion|pontuacao|punktzahl|punkte|my mark|mark for|final mark|note|notenschnitt|abschlussnote|notendurchschnitt|notes|marks|nota|notas|calificacion*|mention|classification|class of degree|honours degree
        Courses: course|courses|coursework|kurs|kurse|vorlesung*|cours|curso|cursos|modules|asignaturas|disciplinas|lehrveranstaltung*|fortbildung*|weiterbildung*
        Thesis: thesis|dissertation*|doktorarbeit|masterarbeit|bachelorarbeit|diplomarbeit|these|memoire|tesis|tese|dissertacao|tfg|tfm
        Certificates: papers to|papers for|have papers|got papers|got the papers|have the papers|befahigung*|fachkunde*|darf ich ausbilden|schein|papiere|registration|registrations|registered with|ticketed|approbation|berufserlaubnis|colegiacion|colegiado|colegiada|carteira profissional|cedula profissional|befahigungsnachweis*|attestation|attestations|carte professionnelle|certif*|zertifi*|credential*|licensed|license|licenses|licence|licences|accredit*|acredit*|habilitation*|habilitacion*|qualification*|qualificac*|fachweiterbildung|zusatzqualifikation*|nachweis*|scheine|permit*
        Awards: trophy|trophies|trophae*|trophee*|trofeo*|trofeu*|pokal*|honoured for|gewurdigt|geehrt|laureat*|laureate|finalist|runner up|shortlisted|award*|honour*|honor|honors|honored|honorable|prize*|preis|preise|ausgezeichnet|auszeichnung*|prix|premio*|premi*|distinction*|distincion*|distinc*|recompense*|medal*|galardon*|accolade*
        Publications: in print|byline*|author of|authored|gedruckt|abgedruckt|erschienen|gedrucktes|imprimes|impreso|impresa|impresso|impressa|co author*|coauthor*|wrote for|schreib fur|publication*|published|publish|publishing|publikation*|publizier*|publie|publies|publier|publiee|publiees|publicacion*|publicad*|publicar|publique|publicac*|publiquei|paper|papers|article|articles|articulo*|book|books|journal|veroffentlich*|artikel|artigo*|aufsatz|aufsatze|buch|livre|livro|libro|scientific writing|conference talk*|talk i gave|talks i gave|talk did i give|talks did i give|speaking engagement*|gave a talk|fachvortrag|konferenzvortrag*|vortrag auf|vortrage auf|conferences donnees|palestras dadas|charlas dadas
        Volunteering: volunt*|ehrenamt*|freiwillig*|benevol*|unpaid|pro bono|charity|military|army|serve in|social commitment|engagement associatif|associat*|asociacion*|voluntary
        Projects: project|projects|projekt*|projet|projets|proyecto*|projeto*|projetos|side project*
        Languages: languages|language|language skills|speak|spoken|sprachen|sprache|sprachkenntnis*|spreche|spricht|langues|langue|idioma*|lingua|linguas|falo|fala|falas|parle t|je parle|elle parle|il parle|parlees|langues parlees|hablo|habla|fluent|fluency|fluently|fremdsprache*|mother tongue|muttersprache|langue maternelle|lengua|lenguas|lengua materna|bilingual
        Interests: when i am not|when i m not|when she is not|when he is not|when not working|off duty|off the clock|after hours|wenn ich nicht arbeite|wenn ich nicht gerade|nach feierabend|feierabend|quand je ne|en dehors du travail|hors travail|cuando no estoy|cuando no trabajo|fuera del trabajo|quando nao estou|fora do trabalho|to unwind|for fun|zum spass|zum ausgleich|steckenpferd|pour le plaisir|por diversion|por prazer|wind down|pastime*|leisure|vida privada|privat|privately|im privatleben|vie privee|hobb*|interests|interested in|free time|freizeit|hobbys|interessen|loisir*|centres d'interet|centre d'interet|passions|aficion*|intereses|interesses|passatempo*|outside work|outside of work|spare time|tiempo libre|tempos livres|tempo livre
        References: praise|praised|praises|words of praise|kind words|nice words|compliment*|lob|gelobt|lobt|lobende|lobendes|eloge|eloges|elogio*|elogia*|speak for me|speaks for me|put in a word|quote her|quote him|endorse*|endorsement*|letter of recommendation|sang my praises|think of me|thinks of me|thought of me|opinion of me|halt von mir|halten von mir|pense de moi|pensent de moi|opina de mi|opinan de mi|acha de mim|acham de mim|alabanza*|dicen de mi|dizem de mim|disent de moi|lobesworte|reference|references|recommend*|vouch*|referee*|testimonial*|say about|said about|says about|did she say|did he say|speaks well|referenz*|empfehl*|empfahl|recommandation*|recommande*|referencia*|recomend*|wrote about|write about me|write about her|write about him|said of me|escribio de|escribio sobre|dijo de mi|dice de mi|escreveu sobre|disse de mim|disse sobre|ecrit sur|dit de moi|dit sur moi|dit de elle|geschrieben uber|schrieb uber|quote from|quote of|the quote|zitat|zitate|citation de|cita de|feedback from|uber mich gesagt|sagt uber
        Skills: which tool|what tool|welches tool|welches werkzeug|quel outil|que herramienta|que ferramenta|which program|what program|which app|which package|competencias profesionales|competencias profissionais|which software|what software|welche software|quels logiciels|quel logiciel|que software|qual software|que programas|quais programas|welche programme|which programs|which systems|what systems|which apps|software can|software i can|software she can|software he can|programs can i|it systems|edv kenntnisse|edv|skill|skills|technisch*|technique|techniques|tecnica|tecnicas|tecnico|tecnicos|skillset|technolog*|tools|tech stack|stack|programming|progamming|fahigkeit*|kenntnis*|kompetenz*|competences|competencies|habilidad*|competencia*|conocimiento*|technical|databases|libraries|frameworks|software skills|expertise|proficien*|fachkenntnis*|connaissances|savoir faire|outils|logiciels|herramientas|ferramentas|aptitud*|know how
        Strengths: areas fortes|areas fuertes|domaines forts|strong areas|strong sides|strong suit*|starke seiten|forte of|what i excel|pontos altos|excel at|shine at|core competencies|kernkompetenz*|kernbereiche|specialit*|spezialgebiet*|especialidad*|especialidade*|schwerpunkt*|strength|strengths|strongest|starken|starke|starkste*|mas fuertes|mas fuerte|plus forts|plus fort|mais fortes|mais forte|staerken|points forts|atouts|fortalezas|puntos fuertes|pontos fortes|good at|best at|gut kann ich|besonders gut
        Leadership: manage people|managing people|team lead|leadership|led people|supervise people|in charge of people|fuhrungserfahrung|fuhrungsverantwortung|personalverantwortung|liderazgo|lideranca|direct reports|people management|been a boss|been a manager|in charge of others|encadrement|management d'equipe|chef d'equipe|leitungserfahrung|leitungsfunktion
        Metrics: numbers|in numbers|percent|percents|percentage*|prozent*|amounts|sums of money|betrage|summen|geldbetrage|sommes|montants|cifras de|importes|quantias|valores|metric*|quantif*|figures|zahlen|kennzahl*|chiffres|chiffre|pourcentage*|cifras|porcentaje*|en numeros|numeros|em numeros|porcentagem|percentag*|percentuais|measurable|messbar*|impact numbers|statistics|kpi|kpis|hard facts|resultados medibles|resultats chiffres|quantified
        Story: interview panel|panel will ask|interviewer*|interview question*|for the interview|for an interview|for my interview|in the interview|in my interview|at interview|vorstellungsgesprach|bewerbungsgesprach|fragt im gesprach|entretien d embauche|mon entretien|en entretien|entrevista de trabajo|mi entrevista|en la entrevista|entrevista de emprego|minha entrevista|na entrevista|a time|time when|time i|time you|times when|story|stories|anecdote*|behaviou*|example of|example where|example when|an example|beispiel*|situation*|geschichte|exemple|histoire|ejemplo|historia|exemplo|situacion|situacao|star format|star answer|anekdote|episode|occasion|una vez|uma vez|une fois|momento em que|moment ou|vez que
        Fit: this job|this role|this ad|this position|this posting|this vacancy|job ad|job posting|fit here|am i a fit|would i fit|cover letter|stellenanzeige|dieser anzeige|diese anzeige|ausschreibung|diese stelle|dieser stelle|cette offre|l'annonce|cette annonce|ce poste|este puesto|esta oferta|oferta de|este anuncio|esta vaga|este anuncio|apply for this|tailor my|the ad|the ad below|passe ich|anschreiben|lettre de motivation|carta de motivacao|carta de presentacion
        Preferences: remote|preferred location*|job search preference*|work from home|homeoffice|home office|teletravail|teletrabajo|teletrabalho|hybrid|relocat*|umzug|willing to move
        Validity: valid|expire|expires|expired|expiry|expiration|gultig|gultigkeit|ablaufdatum|lauft ab|valable|caduca|caducidad|vence|valido|validade|still live|still current|still good|still active|still count|still counts|still in date|in date|out of date|is good until|good until|until when|how long is|how long are|lapse|lapsed|lapses|lapsing|due for renewal|noch gultig|bis wann|abgelaufen|lauft aus|noch aktuell|encore valable|encore valide|encore bon|jusqu a quand|perime|perimee|expire t|hasta cuando|sigue vigente|siguen vigentes|vigente|vigentes|caducado|caducada|vencido|vencida|ate quando|ainda valida|ainda valido|ainda e valido|ainda e valida|em vigor|en vigor|expirou|caducou
        NotHeld: allergic|allergisch|allergique|alergico|alergica|tengo hijos|mis hijos|tenho filhos|meus filhos|ai je des enfants|mes enfants|combien d enfants|touche par mois|pets do i|haustiere|shoe size|schuhgrosse|my lease|my rent|meine miete|mon loyer|star sign|sternzeichen|vote for|daily fee|hourly fee|what fee|fees do i|my fee|my fees|minha tarifa|precio por hora|precio por dia|salary band|pay grade|bonus did i get|gross pay|net pay|gagnait|gagnaient|gagnerais|etais payee|etais paye|ganaba|ganaban|me pagaban|ganhavam|me pagavam|wurde bezahlt|bekam ich bezahlt|did it pay|did they pay|was i paid|am i paid|is she paid|is he paid|take home pay|earliest start|when can i start|when could i start|when can she start|when can he start|could i start at the earliest|fruhestens anfangen|fruhestens irgendwo anfangen|wann kann ich anfangen|wann konnte ich anfangen|wann konnte ich fruhestens|wann kann sie anfangen|fruhester eintritt*|eintrittstermin|quand puis je commencer|quand pourrais je commencer|date de debut possible|cuando puedo empezar|cuando podria empezar|cuando puede empezar|quando posso comecar|quando pode comecar|quando poderia comecar|salary|salaries|earn|earned|earning*|wage|wages|paycheck|get paid|pay expectation*|compensation|how much money do i make|how much money did i make|how much money do i earn|how much money do i get|verdien*|lohn|salaire*|remuneration*|gagnais|gagne|sueldo|cobro|cobraba|salario*|remuneracion|remuneracao|ordenado|ganhava|ganho|visa|visum|visado|visto|work permit|arbeitserlaubnis|aufenthalt*|titre de sejour|notice period|kundigungsfrist|preavis|preaviso|aviso previo|driving licence|driving license|driver licence|driver license|driver's license|driver's licence|drivers license|fuhrerschein*|permis de conduire|permis b|carnet de conducir|permiso de conducir|carta de conducao|habilitacao para dirigir|security clearance|clearance|patent|patents|patente*|brevet|brevets|religion|married|marital|verheiratet|familienstand|etat civil|situation familiale|estado civil|children|kinder|passport|reisepass|citizenship|nationality|staatsangehorigkeit|nationalite|nacionalidad|nacionalidade|criminal record|strafregister|casier judiciaire|toefl|ielts|bank account|iban|social security|sozialversicherung*|steuernummer|tax number|blood type|health condition|disability|sick days|krankheitstage|urlaubstage|vacation days|valid|expire|expires|expired|expiry|expiration|gultig|gultigkeit|ablaufdatum|lauft ab|valable|expiration|caduca|caducidad|vence|valido|validade|available from|start date availability|disponibilite|disponibilidad|verfugbar*|availability|quit reason|day rate|daily rate|hourly rate|charge per|charge an hour|charge a day|do i charge|tagessatz|stundensatz|honorar|honorarsatz|taux journalier|tarif journalier|tarif horaire|honoraires|tarifa|tarifas|preco por dia|preco por hora|valor hora|how much am i paid|was i paid|why did i leave|why did i quit|why i left|warum habe ich gekundigt|pourquoi ai je quitte|por que deje|por que sai|gehalt|gehalts|gehaltes|gehalter|gehaltsvorstellung*|gehaltswunsch*|gehaltsangabe*|gehaltserhohung*|gehaltserwartung*|gehaltsklasse|gehaltsstufe
        """;

    // Words that carry no content in a question about a career: of grammar, of asking, and of doing anything at all.
    private static readonly Dictionary<string, string> StopWordsByLanguage = new()
    {
        ["en"] = """
            parlez url urls hr roughly approximately around quicker nowadays level niveau nivel rating rated a an the i me my mine myself we our us you your he she his her hers him they their them it its this that these those there here is am are was were be been being do does did done doing have has had having
            i'm i've i'd i'll it's that's what's who's where's when's how's she's he's don't didn't doesn't haven't hasn't isn't aren't can't cannot won't wouldn't
            top background what which who whom whose when where why how much many and or but if so than then of at by for with about from to in on into onto over under out up as not no nor any some all every each both either other others another
            can could would should will shall may might must please pls plz tell show give list get got say says said know knows knew use used uses using write describe explain find make made makes work worked working works job jobs role roles position positions post
            record records recorded recording file profile resume cv career careers company companies employer employers employment employed time times year years month months day days date dates ever also just only really actually most more less least best good own quote evidence thing things something anything stuff kind sort type
            roughly approximately around quicker nowadays level niveau nivel rating rated long short one two need needs want wants like help let lets take taken took go goes went gone come came put keep kept sum mention mentions mentioned detail details information info background question answer interview prep short-list someone somebody anyone anybody person user candidate applicant
            after before during while since until between against without within through per via because still already yet again once twice never always often usually mostly mainly possible exactly quick quickly brief briefly short full complete entire whole part parts level first last next previous earlier later recent
            experience experiences experienced exp involve involved involving include includes including included relate related relevant concerning regarding bit lot lots couple few several various different new old big small main major hold holds held has contain contains look looks looking see seen check remind remember sure well too very quite rather even though hey hi hello thanks thank ok okay yes nope able back set
            apply application applying claim count name names called call number numbers total altogether prove proof cite backed supported support spell sentence sentences words word line lines bullet bullets paragraph paragraphs
            don didn doesn isn aren wasn weren haven hasn hadn won wouldn couldn shouldn ve ll re im ive id thats whats wheres hows lets gonna wanna gotta u ur r ask asks asked asking giving gives given actually basically literally somewhere anywhere everywhere ones itself themselves himself herself yourself ourselves
            task tasks responsibility responsibilities duty duties venue issuer kept prepare prep certain become became become among outside openly pull pulled facts fact right left done doing yet else either neither whether unless although however therefore thus perhaps maybe probably likely certainly definitely
            hardest hard tough difficult easy nice great cool awesome interesting important relevant specific particular general overall amount proportion share number stint spell
            wich waht wat wht wen hwo mcuh abuot tel wehre whre
            """,
        ["de"] = """
            stufe stufen ich du er sie es wir ihr mich mir dich dir uns euch ihm ihn ihnen mein meine meiner meinem meinen meines dein deine deiner deinem deinen sein seine seiner seinem seinen ihre ihrer ihrem ihren der die das den dem des ein eine einen einem einer eines und oder aber wenn was wer wen wem wo wann warum weshalb wieso wie viel viele vielen welche welcher welches welchen welchem
            ist bin bist sind war waren warst sei gewesen habe hast hat haben hatte hatten gehabt werde wird werden wurde wurden worden kann kannst konnte konnen soll sollte will wollte mag mochte muss darf mit von vom zu zum zur bei beim im in ins am an auf fur uber um aus nach vor seit bis durch gegen ohne unter zwischen wahrend schon mal einmal denn doch noch auch nur gibt gab gibts es da dort hier dann so sehr ganz etwa eigentlich bisher jemals je irgendwas irgendwo irgendwann etwas alles alle allen
            erzahl erzahle erzahlen nenne nenn zeig zeige liste schreib schreibe gib bitte laut profil lebenslauf datei akte als ob nicht kein keine keinen hab gemacht mache machen getan tun tat gearbeitet arbeite arbeiten arbeit job jobs stelle beruf beruflich berufliche karriere firma firmen unternehmen jahr jahre jahren monat monate zeit erfahrung erfahrungen aufgabe aufgaben tatigkeit tatigkeiten rolle position angaben information informationen belege beleg konkret genau kurz kurze kurzer insgesamt bereich thema rund steht stehen drin davon dazu dafur damit daran darin wobei worum womit person kandidat kandidatin bewerber bewerberin dieser diese dieses diesem diesen jener jene man sich selbst eigene eigenen
            aufgaben aufgabe zustandig zustandigkeit verantwortlich überhaupt uberhaupt ausserdem zusatzlich sonst ebenfalls sowie sowohl bereits bald danach davor zuerst zuletzt zunachst schliesslich ungefahr circa rund mindestens hochstens besonders vielleicht fast immer oft manchmal andere anderen anderer anderes beide beiden solche jede jeder jedes jeden weitere weiterer fürs furs ums ans aufs musste mussten durfte sollte konnte hast hattest hatte haette hatten wurde wuerde wurden moglich eher besser jemand niemand irgendjemand wirklich ehrlich bitte gern gerne danke hallo brauche brauchst nehme nimm suche suchen sag sagen schildern schildere nennt heisst hiess hieß wieviele wieviel geworden seinerzeit damals dabei dadurch darauf dazu heraus daraus belegen nebenan außerdem ausserdem beziehungsweise bzw ggf usw etc plus wegen statt trotz
            kenne kennt genutzt benutzt eingesetzt verwendet brauche finde findet hole welch passend bewerbung gesprach frage antwort stichpunkte satz satze satzen worten neue neuen neuer alte letzte letzten erste ersten nachste
            """,
        ["fr"] = """
            je j tu il elle on nous vous ils elles me te se moi toi lui leur leurs mon ma mes ton ta tes son sa ses notre nos votre vos le la les l un une des du de d et ou mais donc car que qu qui quoi dont quel quelle quels quelles quand comment combien pourquoi est suis es sommes etes sont etait etais etaient ete etre ai as a avons avez ont avais avait avoir eu fait faire fais faites avec sans pour dans sur sous par chez au aux en entre vers depuis pendant avant apres jusque ce cet cette ces ca cela ceci y ne n pas plus moins aussi tres bien deja encore jamais toujours tout toute tous toutes
            davantage surtout notamment environ quelques certains certaines premier premiere dernier derniere prochain ancien ancienne meilleur pire lors puis ensuite enfin alors parce puisque lequel laquelle chaque plusieurs via moi-meme tache taches responsabilite responsabilites fonction fonctions etait c est qu ai quelqu lorsqu puisqu jusqu aujourd hui hier demain faut rien trop peu ici voila final finalement lundi mardi sors sortir cherche chercher retrouve retrouver trouver mises mis mise bout ensemble autre autres meme propre passage passe passee tenais tenu tenir eu eue etaient m s l t n
            c'est qu'est qu'ai j'ai d'un d'une l'on m'a s'il n'ai quelqu'un quelque chose donne donner dis dire moi montre liste ecris decris raconte parle explique stp svp merci profil cv dossier fichier carriere poste postes emploi travail travaille travaillais travailler entreprise societe employeur an ans annee annees mois temps duree experience experiences mission missions role exactement precisement personne candidat candidate utilise utilisee question reponse phrase phrases mots resume peux peut pourrais dois faut veux voudrais souhaite connais connait sais sait trouve mentionne selon
            """,
        ["es"] = """
            yo tu el ella usted nosotros vosotros ellos ellas me te se nos mi mis tu tus su sus lo la los las le les un una unos unas y e o u pero sino que quien quienes cual cuales cuando donde como cuanto cuanta cuantos cuantas por porque para con sin en entre sobre desde hasta hacia de del al a ante bajo segun durante despues antes soy eres es somos son era eras eran fui fue fueron ser sido estoy esta estan estaba estaban estar estuve estuvo he has ha hemos han habia haber hay hice hizo hecho hacer hago tengo tiene tienen tenia tener tuve algo alguna alguno algun alguien nada todo toda todos todas este esta estos estas ese esa eso esto aquel no si ya mas menos muy tambien solo aun todavia alguna vez nunca siempre
            tarea tareas responsabilidad responsabilidades funcion funciones ademas asimismo incluso siquiera respecto acerca cerca lejos junto juntos mientras aunque cualquier cualquiera mejor peor mayor menor primero primera ultimo ultima siguiente unos unas dicho vale mira oye hola porfa antiguo antigua hablame hubo haya gente cosa cosas quiero contar uno otra otro otros otras propio propia cada cuyo mismo misma tampoco casi luego entonces ahi aqui alli tal tanto tan acaso verdad llego llegue llegar llegado pude pudo podido
            dime di muestra lista escribe describe cuenta cuentame explica dame favor gracias perfil cv curriculum archivo ficha carrera trabajo trabajos trabaje trabajado trabajaba trabajar puesto empresa empleo empleador ano anos mes meses tiempo experiencia experiencias papel rol exactamente persona candidata candidato usuario usado use pregunta respuesta frase frases palabras puedo puede podria debo quiero quisiera conozco conoce se sabe encuentra aparece tema
            """,
        ["pt"] = """
            eu tu voce ele ela nos eles elas me te se lhe meu minha meus minhas teu tua seu sua seus suas nosso o a os as um uma uns umas e ou mas que quem qual quais quando onde como quanto quanta quantos quantas por porque para pra com sem em entre sobre desde ate de do da dos das no na nos nas num numa ao aos pelo pela durante depois antes sou es e somos sao era eram fui foi foram ser sido estou esta estao estava estar estive esteve tenho tem tinha ter tive teve ha havia fiz fez feito fazer faco algo alguma algum alguem nada tudo todo toda todos todas este esta estes estas esse essa isso isto aquele nao sim ja mais menos muito tambem so ainda alguma vez nunca sempre
            tarefa tarefas responsabilidade responsabilidades funcoes alem ademais inclusive sequer respeito perto longe junto juntos enquanto embora qualquer melhor pior maior menor primeiro primeira ultimo ultima seguinte dito olha ola antigo antiga la ca coisa coisas gente cada outro outra outros outras proprio propria mesmo mesma logo entao ali aqui tal tanto tao acaso verdade quase chegou cheguei chegar exerceu exerci exercer acompanha disso nisso dela dele delas deles
            diga diz mostra mostre lista escreve escreva descreve descreva conta conte explica explique da me favor obrigado perfil cv curriculo arquivo ficheiro ficha carreira trabalho trabalhos trabalhei trabalhado trabalhava trabalhar cargo vaga empresa emprego empregador ano anos mes meses tempo experiencia experiencias papel funcao exatamente pessoa candidata candidato utilizador usuario usei usado pergunta resposta frase frases palavras posso pode poderia devo quero queria conheco conhece sei sabe encontra aparece assunto
            """,
    };

    private static readonly Lazy<(Topic Topic, string[] Words)[]> All = new(Parse);
    private static readonly Lazy<FirstWords> ByFirstWord = new(() => new FirstWords([.. All!.Value.Select(a => a.Words[0])]));
    private static readonly Lazy<Dictionary<string, HashSet<string>>> StopWords = new(() =>
        StopWordsByLanguage.ToDictionary(l => l.Key, l => l.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal));
    private static readonly Lazy<HashSet<string>> TopicWords = new(() => [.. All!.Value.SelectMany(a => a.Words).Where(w => w[^1] != '*')]);
    private static readonly Dictionary<string, AskForm> Forms = ParseForms("""
        Open: tell describe explain erzahl erzahle beschreibe beschreib worum raconte decris cuenta cuentame conta descreve descreva explique explica summarise summarize
        Whether: do did have has is are am does can habe hab bin war kann gibt est-ce ai suis a-t he tengo soy existe tenho sou ja hat ist
        What: what which welche welcher welches welchen was quel quelle quels quelles que quoi cual cuales qual quais list
        Who: who whom whose wer wem wen qui quien quienes quem
        HowMany: how_many wie_viele wieviele combien_de combien_d' combien_d cuantos cuantas quantos quantas number_of nombre_de
        HowMuch: how_much by_how wie_viel wieviel wie_hoch um_wie combien cuanto cuanta quanto quanta how_big how_large how_high
        When: when wann quand cuando quando since_when seit_wann
        Where: where wo ou donde onde wohin
        Why: why warum weshalb pourquoi por_que
        """);
    private static readonly Lazy<HashSet<string>> AllStopWords = new(() => [.. StopWords.Value.Values.SelectMany(w => w)]);

    /// <summary>Reads the words of topics and the thesaurus, which else the first request does.</summary>
    public static void Prepare()
    {
        _ = LanguageOf([]);
        _ = SlotOf(["what"], "en");
        _ = TopicWords.Value;
    }

    /// <summary>Whether a folded word carries no content of its own.</summary>
    public static bool IsStop(string word) => (word.Length < 2 && !char.IsDigit(word[0])) || AllStopWords.Value.Contains(word);

    /// <summary>Whether a word is no mystery: of grammar, of asking, of a topic, or an everyday word of the thesaurus.</summary>
    public static bool IsKnown(RequestWord word) => IsStop(word.Folded) || Thesaurus.BuiltIn.Knows(word.Stem) || TopicWords.Value.Contains(word.Folded) || Find([word.Folded]).Count > 0;

    /// <summary>Topics whose word a misspelt word may have been meant for.</summary>
    public static IEnumerable<Topic> Nearly(string word)
    {
        foreach ((Topic topic, string[] phrase) in All.Value)
        {
            if (phrase.Length > 1 || topic is Topic.NotHeld or Topic.Fit or Topic.Story or Topic.Current) continue;
            string want = phrase[0].TrimEnd('*');
            if (want.Length < 5) continue;
            if (want.Length > 5 && word.Length > want.Length + 2 && word.EndsWith(want, StringComparison.Ordinal)) yield return topic;
            // Of a stem a slip may have taken a letter or added one.
            bool isStem = phrase[0][^1] == '*' && word.Length > want.Length;
            if (isStem ? Enumerable.Range(want.Length - 1, 3).Any(n => n <= word.Length && Nearness.IsSlip(word[..n], want)) : Nearness.IsSlip(word, want)) yield return topic;
        }
    }

    /// <summary>Whether a topic's word is one in this language: <c>these</c> asks for a thesis only in French.</summary>
    public static bool IsSaidIn(string word, string language) => !OnlyIn.TryGetValue(word, out string? only) || only.Contains(language, StringComparison.Ordinal);

    private static readonly Dictionary<string, string> OnlyIn = new(StringComparer.Ordinal)
    {
        ["these"] = "fr", ["note"] = "de fr", ["notes"] = "fr", ["mention"] = "fr", ["nota"] = "es pt", ["carrera"] = "es", ["formation"] = "fr", ["mel"] = "fr", ["cours"] = "fr", ["portable"] = "fr", ["handy"] = "de",
        ["promotion"] = "de", ["master"] = "de fr es pt", ["bac"] = "fr", ["tese"] = "pt", ["lohn"] = "de", ["permit"] = "en", ["actual"] = "es", ["vivo"] = "es pt", ["mora"] = "pt", ["moro"] = "pt", ["resume"] = "en", ["parle"] = "fr",
        ["stellen"] = "de", ["referenz"] = "de", ["gagne"] = "fr", ["cobro"] = "es", ["visto"] = "pt", ["valores"] = "es pt", ["sommes"] = "fr", ["grado"] = "es", ["licence"] = "fr en", ["titulo"] = "es pt", ["media"] = "es pt",
    };

    /// <summary>What sort of thing alone answers a request.</summary>
    public static Slot SlotOf(IReadOnlyList<string> words, string language)
    {
        AskForm form = FormOf(words);
        List<(Topic Topic, int At, int Length)> found = Find(words).FindAll(f => f.Length > 1 || IsSaidIn(words[f.At], language));
        if (found.Exists(f => f.Topic is Topic.Bio or Topic.Overview or Topic.References or Topic.Story or Topic.Fit)) return Slot.Any;
        bool current = found.Exists(f => f.Topic is Topic.Current);
        if (!current && (IsNear(words, Naming, Bosses, 5) || (form == AskForm.Who && IsNear(words, Asking, Bosses, 4)))) return Slot.SomebodyElse;
        // Later on "who" only goes on: "juniors I trained who then passed".
        if (form == AskForm.Who && FormAt(words) <= AskedFirst && IsNear(words, Asking, Supervising, 3)) return Slot.SomebodyElse;
        if (found.Exists(f => f.Topic == Topic.Grade)) return Slot.Grade;
        return form == AskForm.HowMany || TeamSizes().IsMatch(string.Join(' ', words)) ? Slot.Count : Slot.Any;
    }

    private const int AskedFirst = 3;

    private static readonly HashSet<string> Bosses = Set("""
        manager boss supervisor superior director head chief adviser advisor mentor principal foreman colleague colleagues teammate
        vorgesetzte vorgesetzter vorgesetzten chef chefin leiter leiterin betreuer betreuerin doktorvater doktormutter mentorin kollege kollegin
        directeur directrice responsable superieur superieure patron patronne chefe encadrant encadrante
        jefe jefa directora supervisora tutor tutora superiora
        diretor diretora chefia orientador orientadora superiores gestor gestora
        """);
    private static readonly HashSet<string> Naming = Set("name named called hiess hieß heisst heißt namen s'appelait appelait appelle nom llamaba llama nombre chamava chama nome whose");
    private static readonly HashSet<string> Asking = Set("who wer wem wen qui quien quienes quem");
    private static readonly HashSet<string> Supervising = Set("""
        supervised supervise managed mentored hired recruited trained advised taught interviewed oversaw examined
        betreut betreute geleitet eingestellt angeleitet ausgebildet gepruft encadrait encadre dirigeait dirige embauche recrute supervise
        dirigio superviso contrato tutorizo oriento orientou supervisionou contratou dirigiu
        """);

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(how (?:big|large) (?:was|is|were|are)|wie gross (?:war|ist|waren)|quelle (?:etait la |est la )?taille|que tamano|de que tamano|qual (?:o|era o|e o) tamanho)\b")]
    private static partial System.Text.RegularExpressions.Regex TeamSizes();

    private static bool IsNear(IReadOnlyList<string> words, HashSet<string> some, HashSet<string> others, int distance)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (!some.Contains(words[i])) continue;
            for (int j = Math.Max(0, i - distance); j < Math.Min(words.Count, i + distance + 1); j++)
            {
                if (others.Contains(words[j])) return true;
            }
        }
        return false;
    }

    private static HashSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    /// <summary>How a request asks, by its first word of asking.</summary>
    public static AskForm FormOf(IReadOnlyList<string> words)
    {
        return Asked(words).Form;
    }

    /// <summary>The place of the words that tell how a request asks; -1 where none does.</summary>
    public static int FormAt(IReadOnlyList<string> words) => Asked(words).At;

    private static readonly string[] Done = ["ado", "ido", "cho", "sto", "rto", "ito"];

    private static (AskForm Form, int At) Asked(IReadOnlyList<string> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            string two = i + 1 < words.Count ? words[i] + " " + words[i + 1] : words[i];
            // "He" asks in Spanish alone, before what was done: "¿he trabajado …?"
            if (words[i] == "he" && !(i + 1 < words.Count && words[i + 1].Length > 3 && Done.Any(d => words[i + 1].EndsWith(d, StringComparison.Ordinal)))) continue;
            if (Forms.TryGetValue(two, out AskForm form) || Forms.TryGetValue(words[i], out form)) return (form, i);
        }
        return (AskForm.Open, -1);
    }

    /// <summary>The language that most of the words without content are of: en, de, fr, es or pt.</summary>
    public static string LanguageOf(IReadOnlyList<string> words) => StopWords.Value.OrderByDescending(l => words.Count(l.Value.Contains)).ThenBy(l => l.Key == "en" ? 0 : 1).First().Key;

    /// <summary>The topics that a request names, each with the words that name it.</summary>
    public static List<(Topic Topic, int At, int Length)> Find(IReadOnlyList<string> words)
    {
        List<(int Phrase, int At)> places = [];
        for (int i = 0; i < words.Count; i++)
        {
            foreach (int phrase in ByFirstWord.Value.Beginning(words[i]))
            {
                if (i + All.Value[phrase].Words.Length <= words.Count && Matches(All.Value[phrase].Words, words, i)) places.Add((phrase, i));
            }
        }
        places.Sort();
        return places.ConvertAll(p => (All.Value[p.Phrase].Topic, p.At, All.Value[p.Phrase].Words.Length));
    }

    private static bool Matches(string[] phrase, IReadOnlyList<string> words, int at)
    {
        for (int i = 0; i < phrase.Length; i++)
        {
            string want = phrase[i], word = words[at + i];
            bool same = want.EndsWith('*') ? word.StartsWith(want.AsSpan(0, want.Length - 1), StringComparison.Ordinal) : word == want;
            if (!same) return false;
        }
        return true;
    }

    private static Dictionary<string, AskForm> ParseForms(string table) => table.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(l => l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => (Word: w.Replace('_', ' '), Form: Enum.Parse<AskForm>(l[..l.IndexOf(':', StringComparison.Ordinal)].Trim()))))
        .DistinctBy(f => f.Word).ToDictionary(f => f.Word, f => f.Form, StringComparer.Ordinal);

    private static (Topic, string[])[] Parse()
    {
        List<(Topic, string[])> all = [];
        foreach (string line in Phrases.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            Topic topic = Enum.Parse<Topic>(line.AsSpan(0, colon).Trim());
            foreach (string phrase in line[(colon + 1)..].Split('|')) all.Add((topic, phrase.Replace('\'', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
        }
        return [.. all];
    }
}
