// S3 says in a code what a status leaves open: a wrong key, a full quota and a wrong clock are all 403.
import type { Failure } from '../../../shared/errors/failure.ts';
import type { HttpAnswer } from './http-client.ts';
import { isWebPage, type Place, statusFailure } from './http-failures.ts';
import { asElement, parseXml, textOf } from './xml.ts';

/** What an answer other than a wanted one means. */
export function s3Failure(answer: HttpAnswer, place: Place): Failure {
  const error = asElement(parseXml(answer.body)?.Error);
  switch (textOf(error, 'Code')) {
    case 'InvalidAccessKeyId':
    case 'SignatureDoesNotMatch':
    case 'ExpiredToken':
    case 'InvalidToken':
      return { kind: 'target-wrong-password' };
    case 'RequestTimeTooSkewed':
      return { kind: 'target-clock' };
    case 'QuotaExceeded':
    case 'EntityTooLarge':
    case 'InsufficientCapacity':
      return { kind: 'target-full', place: place.place };
    case 'NoSuchBucket':
      return { kind: 'target-folder-missing', place: place.place };
    case 'AuthorizationHeaderMalformed':
    case 'PermanentRedirect':
      return { kind: 'target-region', region: textOf(error, 'Region') ?? '?' };
    // Another creation of the same name is under way.
    case 'ConditionalRequestConflict':
    case 'OperationAborted':
    case 'SlowDown':
      return { kind: 'target-busy' };
    default:
      if (!error && isWebPage(answer) && answer.status < 400)
        return { kind: 'target-not-storage', host: place.host };
      return statusFailure(answer, place);
  }
}
