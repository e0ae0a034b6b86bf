// Commands for sites that reach no storage: what others may lack goes onto a stick, and comes in from one.
import { asked, required, withVault } from './order.ts';

export const transferOut = withVault(async (order) => {
  const { output, operand } = order;
  if (!required(output, 'file', operand)) return false;
  const written = await asked(order, 'transfer.out', undefined);
  if (!written.ok || !written.value) return false;
  if (output.json) output.data(JSON.stringify(written.value));
  output.say(output.t('cli.transferred', { ...written.value, file: operand }));
  return true;
});

export const transferIn = withVault(async (order) => {
  const { output, operand } = order;
  if (!required(output, 'file', operand)) return false;
  const taken = await asked(order, 'transfer.in', undefined);
  if (!taken.ok || !taken.value) return false;
  if (output.json) output.data(JSON.stringify(taken.value));
  output.say(output.t('cli.takenIn', { ...taken.value, count: taken.value.taken }));
  return taken.value.refused === 0;
});
