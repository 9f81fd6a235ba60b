/** All tables of terms: a field, a table. */

import { culture, science, tourism } from './culture.ts';
import { energy, industry, market, prices, trade } from './economy.ts';
import { emergency, government } from './emergency.ts';
import { feasts, general } from './general.ts';
import { environment, farming, forestry, land, water } from './land-and-nature.ts';
import { banking, fiscal, insurance } from './money.ts';
import { civil, education, health, labour } from './people.ts';
import { courts, immigration, police } from './safety.ts';
import { post, telecoms, transport } from './transport.ts';

export const terms = [
  general,
  feasts,
  ...[immigration, police, courts],
  ...[market, trade, industry, energy, prices],
  ...[banking, insurance, fiscal],
  ...[transport, post, telecoms],
  ...[education, health, labour, civil],
  ...[farming, forestry, water, land, environment],
  ...[culture, tourism, science],
  ...[emergency, government],
] as const;
