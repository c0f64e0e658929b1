import type { Lang } from "../types";

/** More sample pieces in the notation of the works bank: weddings, and work of any trade. */
export const MORE_WORKS: Record<Lang, Record<"wedding" | "any", readonly string[]>> = {
  en: {
    wedding: [
      "Rain at four | Outdoor wedding | Everyone under one tree, and nobody minded. | The forecast had promised otherwise. When it came down, the band moved first and the rest of the party followed. | The picture they framed is the one with the umbrellas.",
      "The small ceremony | Civil wedding | Eleven people, one window, forty minutes. | There was no schedule to follow, so there was time to look: at hands, at shoes, at a grandmother reading the room. | Thirty pictures tell it. The longest kiss is not among them.",
      "Before the church | Getting ready | The hour in which everybody is looking for something. | I like this hour best. Nobody poses while searching for a cufflink. | It ends with a door, and a silence behind it.",
      "The last song | Evening | A dance floor lit by one string of lamps. | No flash was used after nine. The light was thin and warm and it was enough. | Movement became part of the picture.",
      "Two families | Portraits | Everyone together once, then whoever wanted to stay. | The group picture took four minutes. The better ones came in the ten after it, when the line dissolved. | Those are the ones on the first pages.",
      "A walk the day after | The two of them | Same place, ordinary clothes, no guests. | The day after has a light of its own. They were tired and talked a lot. | It is the quietest series, and perhaps the truest.",
      "Speeches | A long table | Everything that happens to the people who are not speaking. | I stood behind the speakers for two hours and photographed whoever was listening. | A best man reads from a napkin in one picture. In all the others somebody is about to cry.",
      "The kitchen door | Behind the party | Cooks, cousins and a cake on its way. | Somebody propped the door open with a crate, and the whole feast went through that gap. | The series follows the plates out and the stories back in.",
    ],
    any: [
      "One page that explains it | Guide | Everything a newcomer asks in the first week, on one sheet. | The questions were always the same and the answers lived in five heads. I wrote them down and asked newcomers to correct them. | The page is short, and still being corrected.",
      "The handover | Method | Three lines at the end of each day, so that nothing gets lost. | Things were forgotten in the gap between two people. We tried long forms, then short ones, then three lines. | Three lines stayed.",
      "A list people use | Checklist | Twelve steps, in the order in which hands do them. | The old list was complete and nobody read it. This one left out whatever is never forgotten. | It hangs at eye level.",
      "Notes from a difficult year | Review | What held, what broke, what we would do again. | I collected small remarks as they came and sorted them in winter. | The result is a conversation in print, and a few changed habits.",
      "Teaching a first lesson | Workshop | An afternoon for people who have never tried. | Begin with the hands, explain later: that was the plan, and it survived the first group. | It has been shortened since, which made it better.",
    ],
  },
  fr: {
    wedding: [
      "La pluie à quatre heures | Mariage dehors | Tout le monde sous un arbre, et personne n’a râlé. | Le ciel avait promis autre chose. Quand l’averse est venue, les musiciens ont bougé les premiers, la fête a suivi. | L’image encadrée, depuis, est celle des parapluies.",
      "La petite cérémonie | Mairie | Onze personnes, une fenêtre, quarante minutes. | Aucun horaire à suivre, donc le temps de regarder : des mains, des souliers, une grand-mère attentive. | Trente images la racontent. Le plus long baiser n’y est pas.",
      "Avant l’église | Préparatifs | L’heure où chacun cherche quelque chose. | C’est mon heure préférée. Personne ne pose en cherchant un bouton de manchette. | Elle finit par une porte, et un silence derrière.",
      "La dernière chanson | Soirée | Une piste éclairée par une seule guirlande. | Aucun flash après neuf heures. La lumière était mince et chaude, elle suffisait. | Le mouvement fait partie de l’image.",
      "Deux familles | Portraits | Tous ensemble une fois, puis qui voulait rester. | La photo de groupe a pris quatre minutes. Les meilleures sont venues ensuite, quand la ligne s’est défaite. | Ce sont elles qui ouvrent l’album.",
      "Une marche, le lendemain | Tous les deux | Le même lieu, des habits de tous les jours, aucun invité. | Le lendemain a sa propre lumière. Ils étaient fatigués et parlaient beaucoup. | C’est la série la plus calme, peut-être la plus vraie.",
      "Les discours | Une longue table | Tout ce qui arrive à ceux qui ne parlent pas. | Deux heures debout derrière les orateurs, à photographier les visages qui écoutent. | Sur une image, un témoin lit sa serviette en papier. Sur les autres, quelqu’un va pleurer.",
      "La porte de la cuisine | L’envers de la fête | Des cuisiniers, des cousins, un gâteau en route. | La porte tenait ouverte par une caisse, et tout le banquet passait par là. | La série suit les assiettes à l’aller et les histoires au retour.",
    ],
    any: [
      "Une page qui explique | Guide | Tout ce que demande un nouveau venu la première semaine, sur une feuille. | Les questions étaient toujours les mêmes et les réponses vivaient dans cinq têtes. Je les ai écrites, puis fait corriger par les nouveaux. | La page est courte, et se corrige encore.",
      "La transmission | Méthode | Trois lignes à la fin de la journée, pour que rien ne se perde. | Les oublis se glissaient entre deux personnes. On a essayé de longs formulaires, puis de courts, puis trois lignes. | Les trois lignes sont restées.",
      "Une liste qui sert | Aide-mémoire | Douze étapes, dans l’ordre où les mains les font. | L’ancienne était complète et personne ne la lisait. Celle-ci laisse de côté ce que l’on n’oublie jamais. | Elle est accrochée à hauteur des yeux.",
      "Notes d’une année difficile | Bilan | Ce qui a tenu, ce qui a cassé, ce que l’on referait. | J’ai gardé les petites remarques au fil des jours, puis les ai triées en hiver. | Il en reste une conversation écrite et quelques habitudes changées.",
      "Donner une première leçon | Atelier | Un après-midi pour qui n’a jamais essayé. | Commencer par les mains, expliquer ensuite : c’était le plan, il a tenu dès le premier groupe. | Depuis, il a raccourci, et s’est amélioré.",
    ],
  },
};
