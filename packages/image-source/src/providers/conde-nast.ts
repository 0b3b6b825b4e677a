import { byStep } from '../rewrite.ts';
import { byPattern, service } from '../service.ts';

/** `/photos/{24 hex}/master/w_1600,c_limit/name`. */
export const condeNast = () =>
  service(
    'Condé Nast',
    'publisher',
    'wired.com newyorker.com vanityfair.com vogue.com gq.com pitchfork.com architecturaldigest.com bonappetit.com cntraveler.com wired.jp',
    { id: 'conde-nast', parse: byPattern({ key: /^\/photos\/([\da-f]{24})\// }), build: byStep() },
  );
