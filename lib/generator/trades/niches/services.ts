import type { Trade } from "../../types";
import { BUILDER } from "../builder";
import { DENTAL } from "../dental";
import { SPA } from "../spa";
import { niche } from "./niche";

const GROOMER = niche(
  SPA,
  {
    id: "groomer",
    family: "plain",
    words: [
      "dog groom(er|ers|ing)",
      "pet groom(er|ers|ing)",
      "groomer",
      "toiletteu(r|se)",
      "toilettage",
      "salon de toilettage",
    ],
    palettes: ["#2f6d77 #f3f8f8", "#9a4a2a #fbf5f0", "#4b5f2f #f8f8ee", "#6b3f7a #faf6fb"],
    types: ["rounded", "quirky", "geometric"],
    motifs: ["dog", "tub", "scissors", "comb", "paw", "heart"],
  },
  {
    label: "dog groomer",
    headlines: [
      "Clean coat, calm dog",
      "A bath, a trim, a better mood",
      "Gentle hands for muddy paws{in}",
      "Wet dogs welcome{in}",
    ],
    leads: [
      "{name} washes, brushes and trims{in}, at the dog's own pace.",
      "Nervous, muddy or simply overgrown: every dog gets patience and a warm towel at {name}.",
    ],
    items: [
      "Bath and brush | Warm water, a soft towel, all the knots out. | ",
      "Full groom | Bath, trim, ears and nails, one after the other. | ",
      "Hand stripping | For wiry coats, done slowly. | ",
      "Puppy's first visit | Short and friendly, to get used to the table. | ",
      "Nails and paws | A quick tidy between grooms. | ",
      "Older dogs | More breaks, softer brushes, no hurry. | ",
    ],
    values: [
      "One dog at a time | A quiet room helps more than any trick.",
      "Breaks when needed | Some dogs want a minute. They get it.",
      "You know the dog best | We ask about habits and worries before the water runs.",
    ],
    faq: [
      "My dog is afraid of the dryer. | Tell us. There are towels, low settings and patience.",
      "How often should we come? | It depends on the coat. After the first visit we can tell you what suits it.",
    ],
  },
  {
    label: "toiletteur",
    headlines: [
      "Le poil propre, le chien calme",
      "Un bain, une coupe, la bonne humeur",
      "Des mains douces pour pattes boueuses{in}",
      "Chiens mouillés bienvenus{in}",
    ],
    leads: [
      "{name} lave, brosse et coupe{in}, au rythme du chien.",
      "Inquiet, boueux ou simplement hirsute : chez {name}, chaque chien trouve de la patience et une serviette chaude.",
    ],
    items: [
      "Bain et brossage | De l’eau tiède, une serviette douce, plus un nœud. | ",
      "Toilettage complet | Bain, coupe, oreilles et griffes, dans l’ordre. | ",
      "Épilation à la main | Pour les poils durs, lentement. | ",
      "Première visite du chiot | Courte et gentille, pour apprivoiser la table. | ",
      "Griffes et pattes | Un coup de propre entre deux visites. | ",
      "Chiens âgés | Plus de pauses, des brosses douces, aucune hâte. | ",
    ],
    values: [
      "Un chien à la fois | Une pièce calme aide plus que n’importe quelle astuce.",
      "Des pauses au besoin | Certains chiens veulent une minute. Ils l’ont.",
      "C’est vous qui le connaissez | On parle des habitudes et des craintes avant d’ouvrir l’eau.",
    ],
    faq: [
      "Mon chien a peur du séchoir. | Dites-le-nous. Il y a des serviettes, un souffle doux et de la patience.",
      "À quel rythme revenir ? | Cela dépend du poil. Après la première visite, nous saurons vous dire.",
    ],
  },
);

const VET = niche(
  DENTAL,
  {
    id: "vet",
    words: [
      "vet",
      "vets",
      "veterinary",
      "veterinarian",
      "veterinary clinic",
      "veterinaires?",
      "clinique veterinaire",
      "cabinet veterinaire",
    ],
    motifs: ["paw", "heart", "dog", "shield", "pulse", "clock"],
  },
  {
    label: "veterinary clinic",
    headlines: [
      "Good care for those who can't explain",
      "For four paws and the people who love them",
      "Animals first, patience always{in}",
    ],
    leads: [
      "{name} looks after dogs, cats and smaller company{in}, and explains what it finds.",
      "A calm place{in} for worried animals and worried owners: {name}.",
    ],
    items: [
      "Check-up | From nose to tail, with time for questions. | ",
      "Vaccinations | A reminder of what is due, and why. | ",
      "Teeth | Cleaning, and advice for home. | ",
      "Surgery | Explained before, followed up after. | ",
      "Older animals | Comfort, mobility, appetite. | ",
      "Advice | Food, travel, a new companion. | ",
    ],
  },
  {
    label: "clinique vétérinaire",
    headlines: [
      "De bons soins pour qui ne peut pas expliquer",
      "Pour quatre pattes et ceux qui les aiment",
      "Les animaux d’abord, la patience toujours{in}",
    ],
    leads: [
      "{name} soigne chiens, chats et plus petits{in}, et dit ce qu’on y voit.",
      "Un endroit calme{in} pour les animaux inquiets et leurs humains : {name}.",
    ],
    items: [
      "Bilan | Du museau à la queue, avec du temps pour les questions. | ",
      "Vaccins | Un rappel de ce qui est dû, et pourquoi. | ",
      "Dents | Un détartrage, et des conseils pour la maison. | ",
      "Chirurgie | Expliquée avant, suivie après. | ",
      "Animaux âgés | Confort, mobilité, appétit. | ",
      "Conseils | Alimentation, voyage, nouveau compagnon. | ",
    ],
  },
);

const GARDENER = niche(
  BUILDER,
  {
    id: "gardener",
    words: [
      "gardeners?",
      "landscap(er|ing)",
      "landscape garden(er|ing)",
      "garden design(er)?",
      "tree surgeon",
      "jardiniers?",
      "jardiniere",
      "paysagistes?",
      "elagueur",
      "espaces verts",
    ],
    palettes: ["#3f6b35 #f6f8f0", "#2f5d50 #f5f7f2", "#7a5a1f #faf7ec", "#5b6b1f #f9f9ec"],
    motifs: ["tree", "spade", "leaf", "flower", "sun", "house"],
  },
  {
    label: "gardener",
    headlines: [
      "Gardens that get better every year",
      "Plant now, sit there later{in}",
      "Right plant, right place{in}",
      "Soil first",
    ],
    leads: [
      "{name} plans, plants and looks after gardens{in}, in all weathers.",
      "From a bare plot to a shady bench: {name} makes gardens{in} that people use.",
    ],
    items: [
      "Planting plans | What grows here, drawn to scale. | ",
      "Planting | Trees, hedges and borders, put in properly. | ",
      "Pruning | The right cut in the right month. | ",
      "Lawns and meadows | Short where you sit, tall where it hums. | ",
      "Paths and terraces | Stone and gravel that drain. | ",
      "Care through the year | Regular visits, season by season. | ",
    ],
  },
  {
    label: "paysagiste",
    headlines: [
      "Des jardins meilleurs chaque année",
      "Planter aujourd’hui, s’y asseoir plus tard{in}",
      "La bonne plante au bon endroit{in}",
      "D’abord le sol",
    ],
    leads: [
      "{name} dessine, plante et entretient des jardins{in}, par tous les temps.",
      "D’un terrain nu à un banc à l’ombre : {name} fait des jardins{in} où l’on vit.",
    ],
    items: [
      "Plans de plantation | Ce qui pousse ici, dessiné à l’échelle. | ",
      "Plantations | Arbres, haies et massifs, mis en terre comme il faut. | ",
      "Taille | La bonne coupe au bon mois. | ",
      "Pelouses et prairies | Rases où l’on s’assoit, hautes où cela bourdonne. | ",
      "Allées et terrasses | De la pierre et du gravier qui drainent. | ",
      "Entretien à l’année | Des passages réguliers, saison après saison. | ",
    ],
  },
);

/** Services that are close to a trade of the bank and not the same. */
export const SERVICE_NICHES: readonly Trade[] = [GROOMER, VET, GARDENER];
