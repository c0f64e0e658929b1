import type { Trade } from "../types";

export const BIKES: Trade = {
  id: "bikes",
  family: "shop",
  blueprint: "local-business",
  words: ["bikes?", "bicycles?", "cycling", "velos?", "cycles?", "cycliste"],
  near: ["skate", "outdoor", "climbing", "escalade", "surf", "ski", "camping", "running shoes", "sport shop"],
  palettes: ["#0e6a6f #f3f7f5", "#c4410f #fff6f0", "#2746c8 #f5f6fb", "#4b6a12 #f7f8ee"],
  types: ["bold", "grotesk", "geometric", "tech"],
  motifs: ["bike", "gear", "wrench", "mountain", "shoe", "sun"],
  en: {
    label: "bike workshop",
    names: ["Spoke & Co", "Low Gear", "True Wheel", "Chainring"],
    headlines: [
      "Your bike, running the way it should",
      "We fix what squeaks{in}",
      "In at nine, rolling by five",
      "Steel, grease and good advice",
    ],
    leads: [
      "{name} repairs, builds and sells bicycles{in}, for people who use them every day.",
      "Bring it in with a flat, a rattle or a plan. {p1}, {p2} and honest answers.",
    ],
    items: [
      "Full service | Stripped, cleaned, greased, trued and test-ridden. | 95",
      "Brake and gear tune | An hour that changes the whole ride. | 35",
      "Flat tyre, now | While you wait, with a good tube. | 15",
      "Wheel building | Laced and trued by hand, for the way you ride. | 80",
      "City bike | Steel frame, eight gears, lights that stay on. | 890",
      "Bike fitting | Saddle, bars and pedals to your measure. | 70",
      "Winter storage | Clean, dry, and ready in March. | 60",
      "Workshop evening | Learn to fix your own, on your own bike. | 25",
    ],
    values: [
      "Price before spanner | We call before doing anything that costs more than agreed.",
      "Parts we ride ourselves | No cheap chain that is gone by autumn.",
      "Any make | Where you bought it doesn't matter. Where it squeaks does.",
    ],
    story: [
      "The stand by the window is for quick jobs, the one in the back for long ones. There is coffee at both.",
      "We grew up taking things apart. Later we learned to put them back together.",
    ],
    faq: [
      "Do I need an appointment? | For a full service, yes. For a flat or a loose brake, just roll in.",
      "Do you repair electric bikes? | Everything but the sealed motor. For that we know the right people.",
    ],
  },
  fr: {
    label: "atelier vélo",
    names: ["Rayon Libre", "Petit Pignon", "La Roue Droite", "Le Dérailleur"],
    headlines: [
      "Votre vélo, comme il devrait rouler",
      "On répare ce qui grince{in}",
      "Déposé à neuf heures, prêt à dix-sept",
      "De l’acier, de la graisse et de bons conseils",
    ],
    leads: [
      "{name} répare, monte et vend des vélos{in}, pour qui s’en sert tous les jours.",
      "Venez avec une crevaison, un cliquetis ou un projet. Vous aurez des réponses franches.",
    ],
    items: [
      "Révision complète | Démonté, nettoyé, graissé, dévoilé, essayé. | 89",
      "Freins et vitesses | Une heure qui change toute la route. | 35",
      "Crevaison, tout de suite | Pendant que vous attendez, avec une bonne chambre. | 14",
      "Montage de roues | Rayonnées à la main, selon votre pratique. | 75",
      "Vélo de ville | Cadre acier, huit vitesses, des feux qui restent allumés. | 850",
      "Étude posturale | Selle, guidon, pédales à votre mesure. | 65",
      "Garde d’hiver | Propre, au sec, prêt en mars. | 55",
      "Soirée mécanique | Apprendre à réparer, sur son propre vélo. | 22",
    ],
    values: [
      "Le prix avant la clé | Nous appelons avant toute dépense de plus.",
      "Des pièces que l’on roule | Pas de chaîne à remplacer à l’automne.",
      "Toutes les marques | Peu importe où il fut acheté. C’est le grincement qui compte.",
    ],
    story: [
      "Le pied près de la vitrine est pour le rapide, celui du fond pour le long. Il y a du café aux deux.",
      "Nous avons grandi en démontant. Plus tard, nous avons appris à remonter.",
    ],
    faq: [
      "Faut-il un rendez-vous ? | Pour une révision, oui. Pour une crevaison ou un frein, entrez en roulant.",
      "Réparez-vous les vélos électriques ? | Tout sauf le moteur scellé. Pour lui, nous connaissons les bonnes personnes.",
    ],
  },
};
