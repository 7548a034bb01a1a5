// The icons that an assistant may carry. Named one by one, so that the page does not load the whole of lucide.

import {
  Baby,
  BookOpen,
  Briefcase,
  Calendar,
  Car,
  Code,
  Dumbbell,
  GraduationCap,
  Hammer,
  HeartPulse,
  House,
  Leaf,
  type LucideIcon,
  Music,
  Palette,
  PartyPopper,
  PawPrint,
  Plane,
  ShoppingCart,
  Star,
  Target,
  User,
  Users,
  Utensils,
  Wallet,
} from 'lucide-react';
import type { IconName } from '@/lib/assistants/limits';

const ICON_OF: Record<IconName, LucideIcon> = {
  user: User,
  users: Users,
  baby: Baby,
  'paw-print': PawPrint,
  house: House,
  utensils: Utensils,
  'shopping-cart': ShoppingCart,
  wallet: Wallet,
  briefcase: Briefcase,
  code: Code,
  hammer: Hammer,
  'graduation-cap': GraduationCap,
  'book-open': BookOpen,
  palette: Palette,
  music: Music,
  'party-popper': PartyPopper,
  'heart-pulse': HeartPulse,
  dumbbell: Dumbbell,
  leaf: Leaf,
  plane: Plane,
  car: Car,
  calendar: Calendar,
  target: Target,
  star: Star,
};

/** For the eye alone: whoever shows it gives the name in words. */
export function AssistantIcon({ name, className }: { name: IconName; className?: string }) {
  const Icon = ICON_OF[name];
  return <Icon aria-hidden className={className} />;
}
