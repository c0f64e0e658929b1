import type { Trade } from "../../types";
import { SPA } from "../spa";
import { YOGA } from "../yoga";
import { niche } from "./niche";

const CHILDCARE = niche(
  YOGA,
  {
    id: "childcare",
    family: "plain",
    words: [
      "kindergarten",
      "nursery school",
      "preschool",
      "child ?care",
      "day ?care",
      "creche",
      "micro[- ]?creche",
      "garderie",
      "jardin d'enfants",
      "assistante maternelle",
    ],
    palettes: ["#b4531a #fff8ee", "#2f6d77 #f3f8f8", "#8a3b6b #fcf5fa", "#3f6b35 #f6f8f0"],
    types: ["rounded", "quirky", "geometric"],
    motifs: ["blocks", "toy", "sun", "house", "tree", "book"],
  },
  {
    label: "kindergarten",
    headlines: ["Small steps, big pockets", "A day full of firsts{in}", "Room to play, time to grow{in}"],
    leads: [
      "{name} looks after small children{in}: outdoors a lot, in small groups, with plenty of stories.",
      "Play, naps, mud and songs: that is a day at {name}.",
    ],
    items: [
      "Arriving | A gentle start, as long as it takes. | ",
      "Outdoors | Puddles, sand and sticks, in most weathers. | ",
      "Stories | Read again, and again. | ",
      "Lunch together | Small tables, second helpings. | ",
      "Rest | A quiet room for those who need it. | ",
      "Music and paint | Loud, bright and washable. | ",
    ],
    faq: [
      "How does settling in work? | Together, a little longer each day, at the child's pace.",
      "How do we apply? | Write to us with the child's age and when you would like to start.",
    ],
  },
  {
    label: "crèche",
    headlines: [
      "De petits pas, de grandes poches",
      "Une journée de premières fois{in}",
      "De la place pour jouer, du temps pour grandir{in}",
    ],
    leads: [
      "{name} accueille les tout-petits{in} : beaucoup dehors, en petits groupes, avec des histoires.",
      "Jouer, dormir, patauger, chanter : voilà une journée chez {name}.",
    ],
    items: [
      "Arriver | Un début en douceur, le temps qu’il faut. | ",
      "Dehors | Flaques, sable et bâtons, par presque tous les temps. | ",
      "Histoires | Lues, relues, et encore. | ",
      "Repas ensemble | De petites tables, on peut se resservir. | ",
      "Repos | Une pièce calme pour qui en a besoin. | ",
      "Musique et peinture | Fort, vif et lavable. | ",
    ],
    faq: [
      "Comment se passe l’adaptation ? | Ensemble, un peu plus chaque jour, au rythme de l’enfant.",
      "Comment s’inscrire ? | Écrivez-nous l’âge de l’enfant et la date souhaitée.",
    ],
  },
);

const STAY = niche(
  SPA,
  {
    id: "stay",
    family: "plain",
    words: [
      "hotel",
      "guest ?house",
      "bed and breakfast",
      "b&b",
      "hostel",
      "inn",
      "lodge",
      "camp ?site",
      "chambres? d'hotes?",
      "gites?",
      "maison d'hotes?",
      "auberge de jeunesse",
    ],
    motifs: ["bed", "window", "key", "sun", "cup", "candle"],
  },
  {
    label: "guest house",
    headlines: [
      "Sleep well, wake slowly",
      "A key, a view, a good bed{in}",
      "Stay a night longer{in}",
      "Leave your bags, open the window",
    ],
    leads: [
      "{name} keeps rooms{in} for people who like quiet mornings.",
      "Rooms, breakfast and somebody who knows the way: {name}{in}.",
    ],
    items: [
      "The small room | For one, or two who are fond of each other. | ",
      "The room with the view | Ask for it by name. | ",
      "The family room | Two doors, one bath, enough space. | ",
      "Breakfast | Bread, fruit, eggs, coffee as you like it. | ",
      "Bicycles | For the flat roads, and the one hill. | ",
      "A late arrival | Tell us, and we leave a light on. | ",
    ],
  },
  {
    label: "maison d’hôtes",
    headlines: [
      "Bien dormir, se lever lentement",
      "Une clé, une vue, un bon lit{in}",
      "Restez une nuit de plus{in}",
      "Posez vos sacs, ouvrez la fenêtre",
    ],
    leads: [
      "{name} garde des chambres{in} pour qui aime les matins calmes.",
      "Des chambres, un petit déjeuner, quelqu’un qui connaît le chemin : {name}{in}.",
    ],
    items: [
      "La petite chambre | Pour une personne, ou deux qui s’aiment bien. | ",
      "La chambre avec vue | Demandez-la par son nom. | ",
      "La chambre familiale | Deux portes, une salle d’eau, de la place. | ",
      "Petit déjeuner | Pain, fruits, œufs, café à votre goût. | ",
      "Vélos | Pour les routes plates, et l’unique côte. | ",
      "Arriver tard | Prévenez, nous laissons une lumière. | ",
    ],
  },
);

/** Houses for children and guests, close to a trade of the bank and not the same. */
export const HOME_NICHES: readonly Trade[] = [CHILDCARE, STAY];
