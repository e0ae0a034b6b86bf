// Licence plates (§ 10 FZV): district, one or two letters, up to four digits, E or H.
import { type Pattern, pattern } from './finding.ts';

/** Unterscheidungszeichen in use, the reissued old ones included. */
const districts = new Set(
  `A AA AB ABG ABI AC AE AH AIB AIC AK ALF ALZ AM AN ANA ANG ANK AÖ AP APD ARN ART AS ASL ASZ AT AU AUR AW AZ AZE
  B BA BAD BAR BB BBG BC BCH BD BE BED BEI BER BF BGD BGL BH BI BID BIN BIR BIT BIW BK BKS BL BLB BLK BM BN BNA BO BÖ BOG
  BOH BOR BOT BP BRA BRB BRG BRI BRK BRL BRV BS BSB BSK BT BTF BÜD BÜS BÜZ BW BZ BZA C CA CAS CB CE CHA CLP CLZ CO COC COE
  CR CUX CW D DA DAH DAN DAU DBR DD DE DEG DEL DGF DH DI DIL DIN DIZ DKB DL DLG DM DN DO DON DU DUD DÜW DW DZ E EA EB EBE
  EBN EBS ECK ED EE EF EG EH EI EIC EIL EIN EIS EL EM EMD EMS EN ER ERB ERH ERK ERZ ES ESB ESW EU EUT EW F FB FD FDB FDS
  FEU FF FFB FG FH FI FKB FL FLÖ FN FO FOR FR FRG FRI FRW FS FT FTL FÜ FÜS FW FZ G GA GAN GAP GC GD GDB GE GEL GEM GEO GER
  GF GG GHA GHC GI GK GL GLA GM GMN GN GNT GÖ GOA GOH GP GR GRA GRH GRI GRM GRS GRZ GS GT GTH GÜ GUB GUN GV GVM GW GZ H HA
  HAB HAL HAM HAS HB HBN HBS HC HCH HD HDH HDL HE HEB HEF HEI HEL HER HET HF HG HGN HGW HH HHM HI HIG HIP HK HL HM HMÜ HN
  HO HOG HOH HOL HOM HOR HÖS HOT HP HR HRO HS HSK HST HU HUN HUS HV HVL HWI HX HY HZ IGB IK IL ILL IN IZ J JE JEV JL JÜL K
  KA KB KC KE KEH KEL KEM KF KG KH KI KIB KK KL KLE KLZ KM KN KO KÖN KÖT KÖZ KR KRU KS KT KU KÜN KUS KW KY KYF L LA LAN LAU
  LB LBS LBZ LC LD LDK LDS LEO LER LEV LF LG LH LI LIB LIF LIP LL LM LN LÖ LÖB LOS LP LR LRO LSZ LU LÜD LÜN LUP LWL M MA
  MAB MAI MAK MAL MAR MB MC MD ME MED MEG MEI MEK MEL MER MET MG MGH MGN MH MHL MI MIL MK MKK ML MM MN MO MOD MOL MON MOS
  MQ MR MS MSE MSH MSP MST MT MTK MTL MÜ MÜB MÜL MÜN MÜR MW MY MYK MZ MZG N NAB NAI NAU NB ND NDH NE NEA NEB NEC NEN NES
  NEW NF NH NI NK NL NM NMB NMS NÖ NOH NOL NOM NOR NP NR NRÜ NT NU NVP NW NWM NY NZ OA OAL OB OBB OBG OC OCH OD OE OF OG OH
  OHA ÖHR OHV OHZ OK OL OP OPR OS OSL OTW OVI OVL OVP OZ P PA PAF PAN PAR PB PCH PE PEG PER PF PI PIR PL PLÖ PM PN PR PRÜ
  PS PW PZ QFT QLB R RA RC RD RDG RE REG REH REI RG RH RI RID RIE RL RM RN RO ROD ROF ROK ROL ROS ROT ROW RP RS RSL RT RU
  RÜD RÜG RV RW RY RZ S SAB SAD SAN SAW SB SBG SBK SC SCZ SDH SDL SDT SE SEB SEE SEF SEL SFA SFB SFT SG SGH SH SHA SHG SHK
  SHL SI SIG SIM SK SL SLE SLF SLG SLK SLN SLS SLÜ SLZ SM SMÜ SN SO SOB SOG SOK SÖM SON SP SPB SPN SR SRB SRO ST STA STB STD
  STE STH STL STO SU SUL SÜW SW SWA SY SZ SZB TBB TDO TE TET TF TG TIR TO TÖL TP TR TS TT TÜ TÜB TUT UE UEM UER UFF UH UL
  UM UN USI V VAI VB VEC VER VG VIB VIE VIT VK VKL VOH VS W WA WAF WAK WAN WAR WAT WB WBS WDA WE WEB WEL WEN WER WES WF WG
  WHV WI WIL WIS WIT WIV WIZ WK WL WLG WM WMS WN WND WO WOB WOH WOL WOR WOS WR WRN WS WSF WST WSW WT WTL WTM WÜ WUG WÜM WUN
  WUR WW WZ WZL Z ZE ZEL ZI ZIG ZP ZR ZW ZZ`.split(/\s+/),
);

/** What looks like a plate in an office: storeys, standards, registers, regulations, alphabets. */
const otherMeanings =
  /^(?:DIN\b.*|(?:EG|OG)[ -](?:[A-Z]|VO|RL) .*|(?:EG|EU)[ -](?:VO|RL|DS).*|HR[ -][AB].*|A[ -]Z.*|(?:HP|AB|IM|IN|ES|ER|SO|UM|BIS|DE)[ ][A-Z].*)$/;
const roomBefore =
  /(?:raum|zimmer|zi\.|schalter|etage|haus|gebäude|bauteil|gang|flur|parkdeck|stellplatz|formular|vordruck|anlage|klasse)\s*$/i;

const plate: Pattern = pattern(
  'licencePlate',
  /(?<![\p{L}\d-])(?<it>(?<district>[A-ZÄÖÜ]{1,3})(?<gap>[ ]?[-–][ ]?|[ ])(?<letters>[A-Z]{1,2})[ -]?(?<digits>[1-9]\d{0,3})[ ]?[EH]?)(?![\p{L}\d]|[/,.-]\d)/dgu,
  (found, match) => {
    const { district = '', gap = '', letters = '', digits = '' } = match.groups ?? {};
    if (
      !districts.has(district) ||
      otherMeanings.test(found) ||
      roomBefore.test(match.input.slice(0, match.index))
    )
      return false;
    // A-K 3 is a counter for surnames, P C 2 a storey: so short a plate is rarer than its look-alikes.
    const shortest = /[EH]$/.test(found)
      ? 1
      : district.length + letters.length === 2
        ? 3
        : gap === ' '
          ? 2
          : 1;
    return digits.length >= shortest && 'warning';
  },
);

/** Written carelessly, where the words say what it is: kennzeichen bab123. */
const namedPlate: Pattern = pattern(
  'licencePlate',
  /(?<!\p{L})(?:kfz-?)?kennzeichen\s*(?:ist|lautet|war)?\s*:?\s*(?<it>[a-zäöü]{1,3}[ -]?[a-z]{1,2}[ -]?[1-9]\d{0,3}[eh]?)(?![\p{L}\d])/dgiu,
  () => 'warning',
);

export const platePatterns: readonly Pattern[] = [plate, namedPlate];
