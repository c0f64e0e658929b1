import type { FamilyText, Lang } from "../types";

/** Places that make food and sell it over a counter. */
export const FOOD: Record<Lang, FamilyText> = {
  en: {
    itemsTitle: [
      "On the counter today",
      "What we make, most days",
      "Made this morning",
      "The things people come back for",
    ],
    valuesTitle: [
      "Why it tastes the way it does",
      "Small rules we keep",
      "What we won't rush",
      "How we look after the details",
    ],
    stepsTitle: ["From order to first bite", "How ordering works", "A day here, in order"],
    storyTitle: ["A small room, early hours", "How we got here", "What goes on behind the counter"],
    faqTitle: ["Good to know before you come", "Asked at the counter", "Questions, answered plainly"],
    contactTitle: ["Order ahead, or ask us anything", "Write before you come", "Tell us what you need"],
    contactLead: [
      "For a large order, a celebration or a question about ingredients, a few lines are enough.",
      "Say what you would like and for which day. We answer between two batches.",
    ],
    ctaTitle: ["Come while it is still warm", "Save yourself a place in the queue", "Hungry already?"],
    ctaLead: [
      "Order by message today and pick it up when it suits you.",
      "Tell us what to put aside and it will be waiting with your name on it.",
    ],
    cta: ["Order ahead", "Put something aside", "Plan a visit"],
    itemsWord: "What we make",
    values: [
      "Short lists of ingredients | If you can't pronounce it, it isn't in there. Every recipe fits on one card.",
      "Made in full view | The work happens a few steps from the till. Ask, and we will show you.",
      "Gone is gone | We make what we expect to sell. An empty shelf at closing time is a good day.",
      "Bought near, where near is good | We name our growers and millers on the board, and change them only for a better one.",
      "Ingredients on request | Allergens are listed for everything we sell, and we read them out gladly.",
    ],
    steps: [
      "Choose | Write to us with what you want and the day you want it. || We make it | Your order goes on the board the evening before. || Pick it up | It waits behind the counter, wrapped, with your name on it.",
      "Say how many | Tell us the number of people and what they don't eat. || We suggest | You get a short list that fits, with the price. || We prepare it fresh | Nothing is made before the day it is eaten. || Collect or carry | Boxes are packed so that they survive the tram.",
    ],
    faq: [
      "Can I order for a group? | Gladly. Write early with the day and the number, and we tell you what is possible.",
      "Do you list allergens? | Ask us before you order. We go through the ingredients with you.",
      "What happens to what is left? | We would rather make a little less than too much.",
      "How do I pay? | When you collect. Ask if you need an invoice.",
      "Can you put something aside? | Ask with a short message: your name, what, and for when.",
    ],
    story: [
      "{name} is a small place on purpose. The people who take your order are the people who made what is in the bag.",
      "We keep the range short and change it when the season does. That leaves time to do each thing properly.",
    ],
    itemTexts: [
      "{item}, made in small batches and finished by hand.",
      "Our way with {item}: good ingredients, nothing to hide behind.",
      "One of the reasons people turn the corner: {item}, when it is ready and not before.",
      "We went through many versions of {item}. This is the one we kept.",
      "Made to be shared, though {item} rarely gets that far.",
      "Ask for {item} early in the day; there is only so much of it.",
      "A house habit: {item}, the same care every time.",
      "Simple to describe and slow to make: {item}.",
    ],
  },
  fr: {
    itemsTitle: [
      "Au comptoir aujourd’hui",
      "Ce que nous faisons, presque chaque jour",
      "Préparé ce matin",
      "Ce pour quoi l’on revient",
    ],
    valuesTitle: ["D’où vient ce goût", "Nos petites règles", "Ce que l’on ne presse pas", "Le soin des détails"],
    stepsTitle: ["De la commande à la première bouchée", "Commander, simplement", "Une journée ici, dans l’ordre"],
    storyTitle: [
      "Une petite salle, des heures matinales",
      "Comment nous en sommes arrivés là",
      "Ce qui se passe derrière le comptoir",
    ],
    faqTitle: ["Bon à savoir avant de venir", "On nous le demande souvent", "Vos questions, sans détour"],
    contactTitle: [
      "Commander à l’avance, ou demander conseil",
      "Écrivez-nous avant de passer",
      "Dites-nous ce qu’il vous faut",
    ],
    contactLead: [
      "Pour une grande commande, une fête ou une question sur les ingrédients, quelques lignes suffisent.",
      "Dites-nous ce qui vous ferait plaisir et pour quel jour. Nous répondons entre deux fournées.",
    ],
    ctaTitle: ["Passez tant que c’est chaud", "Gardez-vous une place dans la file", "Déjà faim ?"],
    ctaLead: [
      "Commandez par message aujourd’hui, venez chercher quand cela vous arrange.",
      "Dites-nous ce qu’il faut mettre de côté : tout vous attendra, à votre nom.",
    ],
    cta: ["Commander", "Mettre de côté", "Préparer ma visite"],
    itemsWord: "Nos préparations",
    values: [
      "Des listes d’ingrédients courtes | Ce qui ne se prononce pas n’y entre pas. Chaque recette tient sur une fiche.",
      "Fait sous vos yeux | Le travail se passe à quelques pas de la caisse. Demandez, on vous montre.",
      "Quand il n’y en a plus | Nous préparons ce que nous pensons vendre. Une étagère vide à la fermeture, c’est une bonne journée.",
      "Acheté près, quand près est bon | Nos fermiers et meuniers sont écrits au tableau, et nous n’en changeons que pour mieux.",
      "Les ingrédients sur demande | Les allergènes sont notés pour tout ce que nous vendons, et lus à voix haute avec plaisir.",
    ],
    steps: [
      "Choisir | Écrivez-nous ce que vous voulez et pour quel jour. || On prépare | Votre commande est au tableau dès la veille au soir. || Passer la prendre | Elle attend derrière le comptoir, emballée, à votre nom.",
      "Combien serez-vous | Donnez le nombre de personnes et ce qu’elles ne mangent pas. || On propose | Vous recevez une courte liste adaptée, avec le prix. || On fait le jour même | Rien n’est préparé avant le jour où on le mange. || Emporter | Les boîtes sont faites pour survivre au tram.",
    ],
    faq: [
      "Peut-on commander pour un groupe ? | Volontiers. Écrivez tôt, avec le jour et le nombre : nous dirons ce qui est possible.",
      "Et les allergènes ? | Demandez avant de commander. Nous regardons les ingrédients avec vous.",
      "Que deviennent les invendus ? | Nous préférons en faire un peu moins que trop.",
      "Comment payer ? | Au retrait. Demandez s’il vous faut une facture.",
      "Pouvez-vous mettre de côté ? | Demandez par un court message : votre nom, quoi, et pour quand.",
    ],
    story: [
      "{name} est petit, et c’est voulu. Celles et ceux qui prennent votre commande ont fait ce qu’il y a dans le sachet.",
      "La gamme reste courte et change avec la saison. Il reste ainsi du temps pour bien faire chaque chose.",
    ],
    itemTexts: [
      "{item} : de petites quantités, une finition à la main.",
      "Notre façon de faire : de bons ingrédients, rien pour les cacher.",
      "L’une des raisons de faire le détour, prête quand elle est prête et pas avant.",
      "Beaucoup d’essais derrière celle-ci. C’est la version que nous avons gardée.",
      "À partager, même si cela va rarement jusque-là.",
      "À demander tôt dans la journée : il n’y en a jamais beaucoup.",
      "Une habitude de la maison, avec le même soin à chaque fois.",
      "Vite décrit, lentement fait.",
    ],
  },
};
