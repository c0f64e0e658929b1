import type { FamilyText, Lang } from "../types";

/** Places with tables, where people sit down to eat. */
export const TABLE: Record<Lang, FamilyText> = {
  en: {
    itemsTitle: ["A few plates from this week", "What is cooking", "From the kitchen now", "Start here"],
    valuesTitle: [
      "How the kitchen thinks",
      "What you can count on",
      "The house, in a few habits",
      "Why we cook this way",
    ],
    stepsTitle: ["How an evening goes", "From the door to dessert", "Coming as a group"],
    storyTitle: ["A room, a stove, a short menu", "Where this kitchen comes from", "The people behind the pass"],
    faqTitle: ["Before you book", "Questions we hear at the door", "The practical part"],
    contactTitle: ["Keep a table", "Book your evening", "Save a seat"],
    contactLead: [
      "Tell us the day, the number of guests and anything we should know. We write back to confirm.",
      "For tables of more than eight, a word about the occasion helps us plan.",
    ],
    ctaTitle: ["There is a chair with your name on it", "Tonight, or next week?", "Come hungry"],
    ctaLead: [
      "A few lines are enough. We confirm every table by email.",
      "Say when, say how many. We take care of the rest.",
    ],
    cta: ["Book a table", "Reserve", "Keep a table"],
    itemsWord: "Menu",
    values: [
      "A menu that fits on one page | Fewer dishes, each cooked to order. When something runs out, it was good.",
      "Season first | The market decides on Monday; the menu follows on Tuesday.",
      "Time at the table | We don't turn tables in a hurry. Your evening is yours.",
      "Wines by people we know | A short list, most of it by the glass, with someone to talk you through it.",
      "Everyone eats well | There is always a dish without meat that had as much thought as the others.",
    ],
    steps: [
      "You book | Choose a day and tell us how many you are. || We set the table | Window, corner or counter: say what you prefer. || You eat at your pace | The kitchen follows your table and not the other way round.",
      "Tell us the occasion | A birthday, a team, a long-overdue dinner. || We write a menu | One for the whole table, with what each guest can't eat in mind. || You arrive | Bread is on the table, the first glass is cold.",
    ],
    faq: [
      "Do I need to book? | It is wise. Write to us, and we tell you if there is a table.",
      "Can you cook around allergies? | Tell us when you book. We say honestly what the kitchen can do.",
      "Is there something for children? | Tell us when you book who is coming, and we think of something.",
      "Do you take large groups? | Write to us with the number and the day. We tell you what is possible.",
      "May I bring my own wine? | Ask when you book.",
    ],
    story: [
      "The kitchen is open, so you hear it before you see it. It keeps us honest, and it makes the room warm.",
      "{name} began with a borrowed table and a list of dishes we wanted to eat ourselves. The list is still short.",
    ],
    itemTexts: [
      "Our own way with {item}, cooked to order.",
      "{item}, the plate we would order on our night off.",
      "Built around the best we found this week: {item}.",
      "{item}, slow where it should be slow, quick where it should be quick.",
      "A house plate since the first menu: {item}.",
      "{item} with whatever the season gives it as company.",
      "For the middle of the table: {item}, with bread to finish the sauce.",
      "{item}, plain on paper and anything but on the plate.",
    ],
  },
  fr: {
    itemsTitle: ["Quelques assiettes de la semaine", "Ce qui mijote", "En cuisine en ce moment", "Pour commencer"],
    valuesTitle: [
      "Comment pense la cuisine",
      "Ce sur quoi compter",
      "La maison en quelques habitudes",
      "Pourquoi nous cuisinons ainsi",
    ],
    stepsTitle: ["Comment se passe une soirée", "De la porte au dessert", "Venir à plusieurs"],
    storyTitle: ["Une salle, un fourneau, une carte courte", "D’où vient cette cuisine", "De l’autre côté du passe"],
    faqTitle: ["Avant de réserver", "Ce qu’on nous demande à la porte", "Côté pratique"],
    contactTitle: ["Garder une table", "Réserver votre soirée", "Une place pour vous"],
    contactLead: [
      "Le jour, le nombre de couverts et ce qu’il faut savoir : nous vous écrivons pour confirmer.",
      "Au-delà de huit personnes, un mot sur l’occasion nous aide à prévoir.",
    ],
    ctaTitle: ["Une chaise vous attend", "Ce soir, ou la semaine prochaine ?", "Venez avec de l’appétit"],
    ctaLead: [
      "Quelques lignes suffisent. Chaque table est confirmée par e-mail.",
      "Dites quand, dites combien. Nous faisons le reste.",
    ],
    cta: ["Réserver une table", "Réserver", "Garder une table"],
    itemsWord: "La carte",
    values: [
      "Une carte d’une seule page | Moins de plats, chacun cuisiné à la commande. S’il n’y en a plus, c’est qu’il était bon.",
      "La saison d’abord | Le marché décide le lundi, la carte suit le mardi.",
      "Du temps à table | Nous ne pressons personne. La soirée est à vous.",
      "Des vins de gens que l’on connaît | Une liste courte, presque toute au verre, et quelqu’un pour en parler.",
      "Tout le monde mange bien | Il y a toujours un plat sans viande, pensé autant que les autres.",
    ],
    steps: [
      "Vous réservez | Choisissez un jour et dites-nous combien vous serez. || On dresse | Fenêtre, coin ou comptoir : dites ce que vous préférez. || Vous mangez à votre rythme | La cuisine suit votre table, pas l’inverse.",
      "Dites-nous l’occasion | Un anniversaire, une équipe, un dîner remis trop souvent. || On écrit un menu | Un seul pour la table, en tenant compte de chacun. || Vous arrivez | Le pain est là, le premier verre est frais.",
    ],
    faq: [
      "Faut-il réserver ? | Mieux vaut. Écrivez-nous, nous dirons s’il reste une table.",
      "Et en cas d’allergie ? | Dites-le en réservant : nous dirons franchement ce que la cuisine peut faire.",
      "Y a-t-il quelque chose pour les enfants ? | Dites-nous en réservant qui vient, nous y penserons.",
      "Recevez-vous des groupes ? | Écrivez-nous le nombre et le jour, nous dirons ce qui est possible.",
      "Peut-on apporter son vin ? | Demandez en réservant.",
    ],
    story: [
      "La cuisine est ouverte : on l’entend avant de la voir. Cela nous garde honnêtes et la salle y gagne en chaleur.",
      "{name} a commencé par une table prêtée et une liste de plats que nous avions envie de manger. La liste est restée courte.",
    ],
    itemTexts: [
      "{item} à notre façon, cuisiné à la commande.",
      "L’assiette que l’on choisirait un soir de repos.",
      "Construit autour de ce que nous avons trouvé de mieux cette semaine.",
      "Lent là où il le faut, vif là où il le faut.",
      "À la carte depuis le premier jour, et pour longtemps.",
      "Accompagné de ce que donne la saison.",
      "Pour le milieu de la table, avec du pain pour finir la sauce.",
      "Simple sur le papier, beaucoup moins dans l’assiette.",
    ],
  },
};
