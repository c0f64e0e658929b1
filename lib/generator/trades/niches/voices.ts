import type { Trade } from "../../types";
import { DEVELOPER } from "../developer";
import { JOURNAL } from "../journal";
import { PHOTO } from "../photo";
import { niche } from "./niche";

const PODCAST = niche(
  JOURNAL,
  {
    id: "podcast",
    words: ["podcasts?", "podcast about", "audio show", "emission audio", "balado"],
    motifs: ["headphones", "mic", "record", "speech", "note", "clock"],
  },
  {
    label: "podcast",
    headlines: ["Put the kettle on and listen", "Long conversations, lightly cut", "One subject, followed to the end"],
    leads: [
      "{name} is a podcast for people who like to hear somebody think.",
      "Conversations, notes and transcripts: everything around {name} in one place.",
    ],
    items: [
      "Conversations | Two voices and enough time. | ",
      "Field recordings | Heard where it happens. | ",
      "Show notes | Names, places and books that were mentioned. | ",
      "Transcripts | For reading instead. | ",
      "Questions | Sent in by listeners, answered aloud. | ",
      "Short ones | One thought, five minutes. | ",
    ],
    values: [
      "Cut for listening | Pauses stay where they say something.",
      "Notes with everything | What is mentioned can be found again.",
    ],
    story: ["{name} is recorded in a small room with a thick carpet and a microphone that hears everything."],
  },
  {
    label: "podcast",
    headlines: [
      "Mettez l’eau à chauffer, écoutez",
      "De longues conversations, à peine coupées",
      "Un sujet, suivi jusqu’au bout",
    ],
    leads: [
      "{name} est un podcast pour qui aime entendre quelqu’un réfléchir.",
      "Conversations, notes et transcriptions : tout {name} au même endroit.",
    ],
    items: [
      "Conversations | Deux voix et assez de temps. | ",
      "Sons d’ailleurs | Enregistrés là où cela se passe. | ",
      "Notes d’épisode | Les noms, les lieux et les livres cités. | ",
      "Transcriptions | Pour lire plutôt. | ",
      "Questions | Envoyées par vous, traitées à voix haute. | ",
      "Formats courts | Une pensée, cinq minutes. | ",
    ],
    values: [
      "Monté pour l’oreille | Les silences restent quand ils disent quelque chose.",
      "Des notes complètes | Ce qui est cité se retrouve.",
    ],
    story: ["{name} s’enregistre dans une petite pièce au tapis épais, avec un micro qui entend tout."],
  },
);

const TRAVEL = niche(
  JOURNAL,
  {
    id: "travel",
    words: [
      "travel blog",
      "travel",
      "trains?",
      "night trains?",
      "railways?",
      "interrail",
      "train travel",
      "hiking",
      "road trips?",
      "voyages?",
      "carnet de voyage",
      "trains? de nuit",
      "randonnees?",
      "itinerance",
    ],
    motifs: ["train", "suitcase", "moon", "mountain", "globe", "pin"],
  },
  {
    label: "travel journal",
    headlines: ["The slow way there", "Window seat, open notebook", "Notes from along the line"],
    leads: [
      "{name} is about {p1}: the routes, the small disasters and the mornings after.",
      "Journeys taken slowly and written down on the way.",
    ],
    items: [
      "Routes | One journey at a time, from door to door. | ",
      "Sleeping on the way | Berths, bunks and earplugs. | ",
      "Stations | Where to wait, and where to eat. | ",
      "Packing | What came along, and what stayed shut. | ",
      "Timetables | How to read them, and when not to believe them. | ",
      "Mornings | First coffee in a town you don't know. | ",
    ],
    story: ["The notebook lives in the outer pocket. Most of {name} was written on a folding table that rattles."],
    values: [
      "Paid for and travelled | Every route here was taken by the person who writes about it.",
      "Delays included | What went wrong is usually the useful part.",
    ],
  },
  {
    label: "carnet de voyage",
    headlines: ["Y aller lentement", "Côté fenêtre, carnet ouvert", "Notes le long de la ligne"],
    leads: [
      "{name} raconte les trajets, les petits désastres et les matins d’après.",
      "Des voyages faits lentement, écrits en chemin.",
    ],
    items: [
      "Itinéraires | Un voyage à la fois, de porte à porte. | ",
      "Dormir en route | Couchettes, banquettes et bouchons d’oreilles. | ",
      "Gares | Où attendre, et où manger. | ",
      "Bagages | Ce qui est venu, ce qui n’a pas servi. | ",
      "Horaires | Les lire, et savoir quand ne pas les croire. | ",
      "Matins | Le premier café dans une ville inconnue. | ",
    ],
    story: ["Le carnet vit dans la poche extérieure. {name} s’est écrit surtout sur une tablette qui tremble."],
    values: [
      "Payé et voyagé | Chaque trajet a été fait par la personne qui le raconte.",
      "Retards compris | Ce qui a raté est souvent la partie utile.",
    ],
  },
);

const WEDDING_PHOTO = niche(
  PHOTO,
  {
    id: "wedding-photo",
    words: [
      "wedding photograph(er|ers|y)",
      "photographes? de mariages?",
      "photographies? de mariages?",
      "photos? de mariages?",
      "wedding (film|video)\\w*",
    ],
    motifs: ["camera", "ring", "flower", "frame", "heart", "glass"],
  },
  {
    label: "wedding photographer",
    headlines: [
      "The day, as it felt",
      "Look at each other, not at me",
      "All the glances in between",
      "A wedding, quietly seen{in}",
    ],
    leads: [
      "{name} photographs weddings{in}: the nerves, the light, the last people on the dance floor.",
      "Few poses, a lot of attention: wedding pictures by {name}.",
    ],
    items: [
      "The whole day | From getting ready to the last dance. | ",
      "Ceremony and portraits | A shorter day, well told. | ",
      "The two of you | An hour's walk before or after the wedding. | ",
      "Civil ceremonies | Small, short, worth remembering. | ",
      "Albums | Laid out together, printed on heavy paper. | ",
      "Far away | Other countries, other light. | ",
    ],
    values: [
      "Few poses | The best pictures happen between two plans.",
      "A calm presence | I stay close enough to see and far enough not to be seen.",
    ],
    story: [
      "I photograph weddings because everyone there is in the middle of something important and has forgotten to look serious.",
    ],
    faq: [
      "When should we write? | As soon as you have a date. Summer Saturdays go first.",
      "Do you work with a second photographer? | For larger weddings that can be arranged. Let us talk about the day.",
    ],
  },
  {
    label: "photographe de mariage",
    headlines: [
      "Le jour, tel qu’il était",
      "Tout se passe entre vous",
      "Tous les regards entre deux",
      "Un mariage, vu sans bruit{in}",
    ],
    leads: [
      "{name} photographie les mariages{in} : le trac, la lumière, les derniers sur la piste.",
      "Peu de poses, beaucoup d’attention : des images de mariage par {name}.",
    ],
    items: [
      "La journée entière | Des préparatifs à la dernière danse. | ",
      "Cérémonie et portraits | Une journée plus courte, bien racontée. | ",
      "Tous les deux | Une heure de marche, avant ou après. | ",
      "À la mairie | Petit, court, à ne pas oublier. | ",
      "Albums | Composés ensemble, imprimés sur un papier épais. | ",
      "Au loin | D’autres pays, une autre lumière. | ",
    ],
    values: [
      "Peu de poses | Les meilleures images arrivent entre deux moments prévus.",
      "Une présence calme | Assez près pour voir, assez loin pour se faire oublier.",
    ],
    story: [
      "Je photographie les mariages parce que chacun y vit quelque chose d’important et oublie de prendre l’air sérieux.",
    ],
    faq: [
      "Quand faut-il écrire ? | Dès que la date est connue. Les samedis d’été partent en premier.",
      "Venez-vous à deux ? | Pour un grand mariage, cela peut s’organiser. Parlons de la journée.",
    ],
  },
);

const NURSE = niche(
  DEVELOPER,
  {
    id: "nurse",
    words: [
      "nurses?",
      "infirmiere?s?",
      "midwife",
      "sage-femme",
      "aide-soignante?",
      "caregiver",
      "paramedic",
      "ambulanciere?",
      "physiotherapists?",
      "kinesitherapeutes?",
      "doctors?",
      "medecins?",
    ],
    motifs: ["pulse", "heart", "clock", "shield", "book", "speech"],
  },
  {
    label: "nurse",
    headlines: ["Care that keeps its head", "Steady hands, clear words", "Hello, I am {name}"],
    leads: [
      "{name}, {label}{in}. This page says what I do, how I work and how to reach me.",
      "Attention to the patient, to the team and to the small print on the chart.",
    ],
    items: [
      "Bedside care | Observation, comfort and an explanation for each step. | ",
      "Acute situations | Priorities first, calmly and in order. | ",
      "Handovers | Short, complete, nothing lost between shifts. | ",
      "Families | Time for questions, in words that help. | ",
      "Protocols | Applied, questioned, kept up to date. | ",
      "Mentoring | Students and newcomers, on the ward. | ",
    ],
    values: [
      "The person first | Behind each alarm there is somebody who would like to know what is happening.",
      "Nothing unsaid | What I see is written down and passed on.",
    ],
    story: [
      "I chose this work because it asks for the head and the hands at the same time.",
      "The best shifts are the ones in which the team hardly needs to speak.",
    ],
    faq: ["Which posts are you open to? | Let us talk about the ward, the team and the rota."],
  },
  {
    label: "infirmier",
    headlines: ["Soigner sans perdre son calme", "Des gestes sûrs, des mots clairs", "Bonjour, je suis {name}"],
    leads: [
      "{name}, {label}{in}. Cette page dit ce que je fais, comment je travaille et comment me joindre.",
      "De l’attention pour le patient, pour l’équipe et pour la dernière ligne du dossier.",
    ],
    items: [
      "Soins au lit | Observer, soulager, expliquer chaque geste. | ",
      "Situations aiguës | Les priorités d’abord, dans le calme. | ",
      "Transmissions | Courtes, complètes, rien ne se perd entre deux équipes. | ",
      "Familles | Du temps pour les questions, avec des mots qui aident. | ",
      "Protocoles | Appliqués, discutés, tenus à jour. | ",
      "Tutorat | Étudiants et nouveaux venus, dans le service. | ",
    ],
    values: [
      "La personne d’abord | Derrière chaque alarme, quelqu’un voudrait savoir ce qui se passe.",
      "Rien de tu | Ce que je vois est écrit et transmis.",
    ],
    story: [
      "J’ai choisi ce métier parce qu’il demande la tête et les mains en même temps.",
      "Les meilleures gardes sont celles où l’équipe n’a presque pas besoin de parler.",
    ],
    faq: ["Quels postes vous intéressent ? | Parlons du service, de l’équipe et du rythme."],
  },
);

/** People who write, photograph and care, close to a trade of the bank and not the same. */
export const VOICE_NICHES: readonly Trade[] = [PODCAST, TRAVEL, WEDDING_PHOTO, NURSE];
