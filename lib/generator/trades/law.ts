import type { Trade } from "../types";

export const LAW: Trade = {
  id: "law",
  family: "counsel",
  blueprint: "local-business",
  words: [
    "law",
    "law firm",
    "lawyers?",
    "attorney",
    "solicitor",
    "avocate?s?",
    "cabinet d'avocats?",
    "notary",
    "notaire",
    "legal",
    "juridique",
    "droit",
  ],
  palettes: ["#1f3a5f #f6f5f1", "#5a2433 #f8f5f2", "#2f4f43 #f5f6f2", "#4a3b2a #f8f5ef"],
  types: ["classic", "editorial", "elegant", "serif"],
  motifs: ["column", "scales", "book", "key", "speech", "pencil"],
  en: {
    label: "law office",
    names: ["Hale & Orme", "Bridge Chambers", "Plain Law", "Marrow Street Legal"],
    headlines: [
      "The law, in sentences you can use",
      "Know where you stand{in}",
      "Advice before the dispute, calm during it",
      "Your case, read to the last page",
    ],
    leads: [
      "{name} advises people and small companies{in} on {p1}, {p2} and the letters that keep one awake.",
      "We read everything, tell you what matters and write it down in one page.",
    ],
    items: [
      "First assessment | One hour, your papers, a clear answer on your chances. | 180",
      "Contracts | Drafted, checked, explained clause by clause. | 390",
      "Employment | Dismissals, agreements, references. | 320",
      "Family and inheritance | Wills, separations, arrangements that hold. | 350",
      "Tenancy and property | Leases, defects, neighbours. | 290",
      "Company matters | Founding, shares, and the rules between partners. | 650",
    ],
    values: [
      "Chances in per cent | We give you a number and the reasons for it.",
      "Settlement first | Court is a tool. Often it is the slowest one.",
    ],
    story: [
      "Good advice begins with reading. It is unglamorous, takes time, and is where most cases are decided.",
      "We write letters the other side understands. That alone ends half of all disputes.",
    ],
    faq: [
      "A deadline is running. What now? | Send us the letter and the date you received it, today. Everything else can wait.",
      "Do you take legal insurance? | Yes, and we ask the insurer for cover on your behalf.",
    ],
  },
  fr: {
    label: "cabinet d’avocats",
    names: ["Hale & Orme", "Cabinet du Pont", "Droit Clair", "Étude Marceau"],
    headlines: [
      "Le droit, en phrases qui servent",
      "Savoir où l’on en est{in}",
      "Conseiller avant le litige, garder le calme pendant",
      "Votre dossier, lu jusqu’à la dernière page",
    ],
    leads: [
      "{name} conseille particuliers et petites entreprises{in}, des contrats aux courriers qui empêchent de dormir.",
      "Nous lisons tout, disons ce qui compte et l’écrivons en une page.",
    ],
    items: [
      "Premier avis | Une heure, vos pièces, une réponse claire sur vos chances. | 160",
      "Contrats | Rédigés, vérifiés, expliqués clause par clause. | 360",
      "Droit du travail | Ruptures, accords, attestations. | 300",
      "Famille et succession | Testaments, séparations, accords qui tiennent. | 330",
      "Bail et immobilier | Loyers, vices, voisinage. | 270",
      "Sociétés | Création, parts, règles entre associés. | 620",
    ],
    values: [
      "Des chances en pour cent | Nous donnons un chiffre, et ses raisons.",
      "L’accord d’abord | Le tribunal est un outil. Souvent le plus lent.",
    ],
    story: [
      "Un bon conseil commence par la lecture. C’est sans éclat, cela prend du temps, et c’est là que la plupart des affaires se jouent.",
      "Nous écrivons des lettres que l’autre partie comprend. Cela seul clôt la moitié des litiges.",
    ],
    faq: [
      "Un délai court. Que faire ? | Envoyez la lettre et sa date de réception, aujourd’hui. Le reste peut attendre.",
      "Acceptez-vous la protection juridique ? | Oui, et nous demandons l’accord de l’assureur pour vous.",
    ],
  },
};
