import type { Trade } from "../types";

export const FLORIST: Trade = {
  id: "florist",
  family: "shop",
  blueprint: "local-business",
  words: ["florist", "flowers?", "bouquets?", "fleuriste", "fleurs?"],
  near: ["plant shop", "house ?plants", "plantes vertes", "botanical", "nursery", "pepiniere", "jardinerie"],
  palettes: ["#a8325e #fdf6f7", "#3e6b4a #f6f7ef", "#b8542c #fdf6ef", "#5a4a8a #f8f6fa", "#8a3b52"],
  types: ["elegant", "serif", "editorial", "quirky"],
  motifs: ["flower", "tulip", "vase", "leaf", "sun", "tree"],
  en: {
    label: "florist",
    names: ["Stem & Story", "Wild Row", "The Cutting Room", "Field Notes"],
    headlines: [
      "Flowers in season, and nothing flown in",
      "A bunch that looks like the week it grew in",
      "Say it with what is in bloom{in}",
      "From a field to your table by noon",
    ],
    leads: [
      "{name} ties {p1}, {p2} and whatever opened this morning{in}.",
      "We buy from growers within an hour's drive, so the choice changes and the scent is real.",
    ],
    items: [
      "Bouquet of the week | Seven kinds, one colour mood, tied by hand. | 32",
      "Kitchen-table bunch | Small, cheerful, ready for a jar. | 18",
      "Dried wreath | Grasses and seed heads that last two winters. | 45",
      "Potted fern | Happy in a bathroom, forgiving on holidays. | 24",
      "Wedding flowers | From one buttonhole to a whole arch. | 280",
      "Office subscription | A fresh arrangement every Monday. | 95",
      "Sympathy flowers | Quiet colours, delivered with care. | 60",
      "Wreath workshop | Two hours, all material, tea. | 55",
    ],
    values: [
      "Grown near here | We can name the field for every stem from April to October.",
      "Tied to last | Conditioned overnight, cut fresh, with a note on water and light.",
      "No foam, no foil | Moss, twine and paper. All of it composts.",
    ],
    story: [
      "The buckets arrive at six, still wet. We sort by colour and leave the arranging to the flowers themselves, mostly.",
      "We began at a market stall with one table. The table is still here; it holds the ribbons.",
    ],
    faq: [
      "How do I make them last? | Cut a finger's width every second day, change the water, keep them away from fruit.",
      "Can I choose the flowers? | Choose the mood and the budget; leave the stems to us. It looks better that way.",
    ],
  },
  fr: {
    label: "fleuriste",
    names: ["Tige & Récit", "Le Rang Sauvage", "Pétale", "Grand Champ"],
    headlines: [
      "Des fleurs de saison, rien par avion",
      "Un bouquet qui ressemble à sa semaine",
      "Le dire avec ce qui fleurit{in}",
      "Du champ à votre table avant midi",
    ],
    leads: [
      "{name} compose {p1}, {p2} et ce qui s’est ouvert ce matin{in}.",
      "Nous achetons à moins d’une heure de route : le choix change, le parfum est vrai.",
    ],
    items: [
      "Bouquet de la semaine | Sept variétés, une humeur de couleur, noué à la main. | 30",
      "Botte de cuisine | Petite, gaie, prête pour un bocal. | 16",
      "Couronne séchée | Graminées et capsules qui tiennent deux hivers. | 42",
      "Fougère en pot | Heureuse dans une salle de bains, indulgente en vacances. | 22",
      "Fleurs de mariage | D’une boutonnière à toute une arche. | 260",
      "Abonnement bureau | Une composition fraîche chaque lundi. | 90",
      "Fleurs de deuil | Des couleurs calmes, livrées avec soin. | 55",
      "Atelier couronne | Deux heures, tout le matériel, un thé. | 50",
    ],
    values: [
      "Cultivées près d’ici | D’avril à octobre, nous nommons le champ de chaque tige.",
      "Nouées pour durer | Une nuit dans l’eau, une coupe fraîche, un mot sur la lumière.",
      "Ni mousse ni film | Mousse des bois, ficelle, papier. Tout se composte.",
    ],
    story: [
      "Les seaux arrivent à six heures, encore mouillés. Nous trions par couleur et laissons les fleurs s’arranger, ou presque.",
      "Tout a commencé par une table de marché. Elle est toujours là ; elle porte les rubans.",
    ],
    faq: [
      "Comment les garder longtemps ? | Recoupez un doigt tous les deux jours, changez l’eau, éloignez-les des fruits.",
      "Puis-je choisir les fleurs ? | Choisissez l’humeur et le budget, laissez-nous les tiges. C’est plus beau ainsi.",
    ],
  },
};
