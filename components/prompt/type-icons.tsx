import {
  AppWindow,
  BriefcaseBusiness,
  CalendarDays,
  ChartNoAxesCombined,
  IdCard,
  Images,
  type LucideIcon,
  NotebookPen,
  ShoppingBag,
  Store,
  UtensilsCrossed,
} from "lucide-react";
import type { BlueprintId } from "@/lib/schemas/blueprint";

export const TYPE_ICONS: Readonly<Record<BlueprintId, LucideIcon>> = {
  "landing-page": AppWindow,
  "saas-marketing": ChartNoAxesCombined,
  restaurant: UtensilsCrossed,
  portfolio: Images,
  agency: BriefcaseBusiness,
  "online-store": ShoppingBag,
  blog: NotebookPen,
  event: CalendarDays,
  "personal-cv": IdCard,
  "local-business": Store,
};
