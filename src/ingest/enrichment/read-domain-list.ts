export { parseDomainList as readDomainList } from '../../sources/domain-list.ts';
