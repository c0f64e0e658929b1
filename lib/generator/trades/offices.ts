import type { Trade } from "../types";

/** Offices that advise. */
export const OFFICES: readonly Trade[] = [
  {
    id: "law", family: "counsel", blueprint: "local-business",
    words: ["law", "law firm", "lawyers?", "attorney", "solicitor", "avocate?s?", "cabinet d'avocats?", "notary", "notaire", "legal", "juridique", "droit"],
    palettes: ["#1f3a5f #f6f5f1", "#5a2433 #f8f5f2", "#2f4f43 #f5f6f2", "#4a3b2a #f8f5ef"],
    types: ["classic", "editorial", "elegant", "serif"],
    motifs: ["column", "scales", "book", "key", "speech", "pencil"],
    en: {
      label: "law office", names: ["Hale & Orme", "Bridge Chambers", "Plain Law", "Marrow Street Legal"],
      headlines: ["The law, in sentences you can use", "Know where you stand{in}", "Advice before the dispute, calm during it", "Your case, read to the last page"],
      leads: ["{name} advises people and small companies{in} on {p1}, {p2} and the letters that keep one awake.", "We read everything, tell you what matters and write it down in one page."],
      items: ["First assessment | One hour, your papers, a clear answer on your chances. | 180", "Contracts | Drafted, checked, explained clause by clause. | 390", "Employment | Dismissals, agreements, references. | 320", "Family and inheritance | Wills, separations, arrangements that hold. | 350", "Tenancy and property | Leases, defects, neighbours. | 290", "Company matters | Founding, shares, and the rules between partners. | 650"],
      values: ["Chances in per cent | We give you a number and the reasons for it.", "Settlement first | Court is a tool. Often it is the slowest one."],
      story: ["Good advice begins with reading. It is unglamorous, takes time, and is where most cases are decided.", "We write letters the other side understands. That alone ends half of all disputes."],
      faq: ["A deadline is running. What now? | Send us the letter and the date you received it, today. Everything else can wait.", "Do you take legal insurance? | Yes, and we ask the insurer for cover on your behalf."],
    },
    fr: {
      label: "cabinet d’avocats", names: ["Hale & Orme", "Cabinet du Pont", "Droit Clair", "Étude Marceau"],
      headlines: ["Le droit, en phrases qui servent", "Savoir où l’on en est{in}", "Conseiller avant le litige, garder le calme pendant", "Votre dossier, lu jusqu’à la dernière page"],
      leads: ["{name} conseille particuliers et petites entreprises{in}, des contrats aux courriers qui empêchent de dormir.", "Nous lisons tout, disons ce qui compte et l’écrivons en une page."],
      items: ["Premier avis | Une heure, vos pièces, une réponse claire sur vos chances. | 160", "Contrats | Rédigés, vérifiés, expliqués clause par clause. | 360", "Droit du travail | Ruptures, accords, attestations. | 300", "Famille et succession | Testaments, séparations, accords qui tiennent. | 330", "Bail et immobilier | Loyers, vices, voisinage. | 270", "Sociétés | Création, parts, règles entre associés. | 620"],
      values: ["Des chances en pour cent | Nous donnons un chiffre, et ses raisons.", "L’accord d’abord | Le tribunal est un outil. Souvent le plus lent."],
      story: ["Un bon conseil commence par la lecture. C’est sans éclat, cela prend du temps, et c’est là que la plupart des affaires se jouent.", "Nous écrivons des lettres que l’autre partie comprend. Cela seul clôt la moitié des litiges."],
      faq: ["Un délai court. Que faire ? | Envoyez la lettre et sa date de réception, aujourd’hui. Le reste peut attendre.", "Acceptez-vous la protection juridique ? | Oui, et nous demandons l’accord de l’assureur pour vous."],
    },
  },
  {
    id: "finance", family: "counsel", blueprint: "local-business",
    words: ["accountant", "accounting", "bookkeep(er|ing)", "comptable", "comptabilite", "expert-comptable", "tax", "fiscal", "insurance", "assurances?", "bank", "mortgage", "real estate", "estate agent", "immobilier", "agence immobiliere", "property", "consult(ing|ant|ancy)", "conseil", "coach", "coaching", "recruit(er|ing|ment)", "recrutement", "translation agency", "traduction", "logistics", "non[- ]?profit", "charity", "association", "ngo", "ong", "foundation"],
    palettes: ["#14532d #f5f7f2", "#1e3a8a #f5f7fb", "#7c3f10 #fbf7f0", "#3b3f6b #f6f6fa"],
    types: ["modern", "editorial", "sans", "classic", "geometric"],
    motifs: ["chart", "column", "house", "key", "pencil", "speech"],
    en: {
      label: "advisory office", names: ["Clear Ledger", "North & Partners", "Groundline", "Even Keel"],
      headlines: ["Order in the numbers, calm in the head", "Decisions are easier with a clear page{in}", "Someone who answers, and adds up", "The boring part, done well"],
      leads: ["{name} looks after {p1}, {p2} and the questions in between{in}.", "You do your work. We keep the deadlines, read the letters and tell you what they mean."],
      items: ["First review | Two hours, your folders, a list of what matters. | 220", "Monthly care | Everything in order by the tenth. | 180", "Yearly statement | Prepared, explained, filed. | 950", "Planning session | Next year on one page. | 280", "Second opinion | On an offer, a loan or a plan. | 160", "Starting up | Form, papers, first steps. | 490"],
      values: ["Figures with sentences | Each report begins with three lines that say what it means.", "We keep the calendar | You hear from us before a deadline, never after."],
      story: ["People rarely love paperwork. They do love the evening after it is done. We work for that evening."],
      faq: ["My papers are in a shoebox. | We have seen larger boxes. Bring it; sorting is part of the first review.", "Can we change over in mid-year? | Yes. We fetch the files and close the gap."],
    },
    fr: {
      label: "cabinet de conseil", names: ["Le Grand Livre", "Nord & Associés", "Ligne de Fond", "Bon Cap"],
      headlines: ["De l’ordre dans les chiffres, du calme dans la tête", "Décider, c’est plus simple sur une page claire{in}", "Quelqu’un qui répond, et qui compte juste", "La partie ennuyeuse, bien faite"],
      leads: ["{name} s’occupe{in} de vos dossiers, des délais et des questions entre les deux.", "Vous faites votre métier. Nous tenons le calendrier, lisons les courriers et disons ce qu’ils signifient."],
      items: ["Premier examen | Deux heures, vos classeurs, la liste de ce qui compte. | 200", "Suivi mensuel | Tout en ordre avant le dix. | 170", "Bilan annuel | Préparé, expliqué, déposé. | 900", "Séance de prévision | L’année prochaine sur une page. | 260", "Second avis | Sur une offre, un prêt, un projet. | 150", "Création | Statut, papiers, premiers pas. | 450"],
      values: ["Des chiffres avec des phrases | Chaque rapport s’ouvre par trois lignes qui disent le sens.", "Nous tenons l’agenda | Vous nous entendez avant l’échéance, jamais après."],
      story: ["On aime rarement la paperasse. On aime la soirée d’après, quand elle est faite. Nous travaillons pour cette soirée."],
      faq: ["Mes papiers sont dans une boîte à chaussures. | Nous en avons vu de plus grandes. Apportez-la ; le tri fait partie du premier examen.", "Peut-on changer en cours d’année ? | Oui. Nous récupérons les dossiers et comblons l’écart."],
    },
  },
];
